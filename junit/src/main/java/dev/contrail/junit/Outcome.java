package dev.contrail.junit;

import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.junit.JvmRecording.Before;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told of a test when it has ended: in words, and as files.
 *
 * @param words lines for the failure's message
 * @param files the page and the recordings that were kept
 */
record Outcome(String words, List<Path> files) {
    private static final int MOST_LISTED = 3;
    private static final int INDENT = 14;

    Outcome {
        files = List.copyOf(files);
    }

    /** Reads what was recorded of a test, and keeps it when that is wanted. */
    static Outcome of(JvmRecording recording, TestRun run, boolean keep) throws IOException {
        Path whole = Slices.temporary();
        Path file = Slices.temporary();
        try {
            Slice slice = Slices.take(recording, run, Before.LAST_LOOKED_AT, whole);
            Cut.write(whole, slice.time(), file);
            List<Trace> traces = traces(run, file, slice);
            List<Finding> findings = Findings.in(traces);
            var told = new Lines("contrail recorded " + slice.size() + " in "
                    + Durations.format(slice.time().durationNanos()));
            List<String> remarks = remarks(run, slice);
            findings.stream().findFirst().ifPresent(finding -> told.add("found", finding.headline()));
            List<String> silence = slice.silence(run.lookedNanos());
            told.addAll("silent", silence);
            told.addAll("still open", slice.open());
            told.addAll("unanswered", slice.unanswered());
            told.addAll("but", remarks);
            var report = new Report(run.name().toString(), traces, findings, remarks, silence);
            List<Path> files = keep ? keep(run, file, report, told) : List.of();
            return new Outcome(told.text(), files);
        } finally {
            Files.deleteIfExists(whole);
            Files.deleteIfExists(file);
        }
    }

    /** What the page draws: the test's, and those of JVMs that it started. */
    private static List<Trace> traces(TestRun run, Path file, Slice slice) throws IOException {
        var traces = new ArrayList<Trace>();
        Trace drawn = Slices.drawn(file, slice.time(), run.name().toString());
        traces.add(LeftBehind.without(drawn));
        LeftBehind.note(drawn.dump());
        for (Path child : run.children()) {
            if (Files.exists(child) && Files.size(child) > 0) {
                traces.add(read(child, "JVM " + traces.size() + " of " + run.name()));
            }
        }
        return traces;
    }

    private static Trace read(Path child, String name) throws IOException {
        try (TraceFile opened = TraceFile.open(child)) {
            Trace trace = opened.read(Drawn.all(), Progress.NONE);
            return trace.named(name, trace.participants(), trace.omissions());
        }
    }

    private static List<String> remarks(TestRun run, Slice slice) {
        var remarks = new ArrayList<String>();
        if (!slice.doubt().isEmpty()) {
            remarks.add(slice.doubt());
        }
        if (run.wantsCalls() && !JvmRecording.canTrace()) {
            remarks.add("no calls of methods were recorded: @Recorded(trace = …) needs JDK 25");
        }
        if (slice.early() > 0) {
            remarks.add(
                    Words.count(slice.early(), "event")
                            + " only of objects that were there before the test: of fields of the test, of what tests share, or late ones");
        }
        return remarks;
    }

    private static List<Path> keep(TestRun run, Path file, Report report, Lines told) throws IOException {
        Path base = Kept.next(run.name());
        var files = new ArrayList<Path>();
        Path page = Kept.page(base);
        report.write(page);
        told.add("page", page.toUri().toString());
        files.add(page);
        Path recording = Kept.recording(base);
        Files.copy(file, recording, StandardCopyOption.REPLACE_EXISTING);
        told.add("recording", recording.toUri().toString());
        files.add(recording);
        int number = 0;
        for (Path child : run.children()) {
            number++;
            if (Files.exists(child) && Files.size(child) > 0) {
                Path copy = Kept.recording(base.resolveSibling(base.getFileName() + "-child-" + number));
                Files.copy(child, copy, StandardCopyOption.REPLACE_EXISTING);
                files.add(copy);
            }
        }
        return files;
    }

    /** Lines that begin with what they are about. */
    private static final class Lines {
        private final StringBuilder text;

        Lines(String first) {
            text = new StringBuilder(first);
        }

        void add(String about, String words) {
            String name = about.isEmpty() ? "" : about + ":";
            text.append("\n  ").append(name).append(" ".repeat(Math.max(1, INDENT - name.length())));
            text.append(words);
        }

        void addAll(String about, List<String> all) {
            String name = about;
            for (String words : all.subList(0, Math.min(MOST_LISTED, all.size()))) {
                add(name, words);
                name = "";
            }
            if (all.size() > MOST_LISTED) {
                add("", "and " + (all.size() - MOST_LISTED) + " more");
            }
        }

        String text() {
            return text.toString();
        }
    }
}
