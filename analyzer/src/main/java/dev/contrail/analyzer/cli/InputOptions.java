package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.derive.EventSearch;
import dev.contrail.analyzer.derive.Selection;
import dev.contrail.analyzer.derive.TextPattern;
import dev.contrail.analyzer.derive.TimePoint;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.MappingException;
import dev.contrail.analyzer.mapping.MappingFile;
import dev.contrail.analyzer.recording.Progress;
import dev.contrail.analyzer.recording.Recording;
import dev.contrail.analyzer.recording.RecordingException;
import dev.contrail.analyzer.recording.Survey;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The recordings to read and which part of them to show: what all commands on recordings share. */
final class InputOptions {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings (.jfr).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--from", paramLabel = "TIME", description = "Leave out what is earlier: " + TimePoint.FORMS + ".")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Leave out what is later.")
    private @Nullable String to;

    @Option(
            names = "--from-event",
            paramLabel = "PATTERN",
            description = "Leave out what is before the first event whose label or action matches.")
    private @Nullable String fromEvent;

    @Option(names = "--thread", paramLabel = "PATTERN", description = "Only these threads.")
    private List<String> threads = new ArrayList<>();

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "Only events with such a participant, action or label; * stands for anything.")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "No events with such a participant, action or label.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--map", paramLabel = "YAML", description = "How to draw event types of your own or of a library.")
    private @Nullable Path map;

    @Option(names = "--strict", description = "Exit with 4 when a recording is incomplete.")
    private boolean strict;

    @Mixin
    private InputLimits limits = new InputLimits();

    /** The recordings' paths, in the order given. */
    List<Path> files() {
        return files;
    }

    /** Reads of all recordings what the options ask for, and says on the error stream what they lack. */
    List<Trace> readSelected(PrintStreams streams) {
        Mapping mapping = mapping();
        var traces = new ArrayList<Trace>();
        for (Path file : files) {
            Trace trace = read(file, (recording, bar) -> recording.read(mapping, range(recording.range()), bar));
            tellLosses(file, trace, streams);
            traces.add(select(trace));
        }
        return traces;
    }

    /** Finds what all recordings hold, without keeping their events; no option may ask for a part of them. */
    List<Survey> survey(PrintStreams streams) {
        Mapping mapping = mapping();
        var surveys = new ArrayList<Survey>();
        for (Path file : files) {
            Survey survey = read(file, (recording, bar) -> recording.survey(mapping, bar));
            tellLosses(file, survey.trace(), streams);
            surveys.add(survey);
        }
        return surveys;
    }

    private static void tellLosses(Path file, Trace trace, PrintStreams streams) {
        for (Omission omission : trace.omissions()) {
            if (omission.isLoss()) {
                streams.err().println("contrail: " + file + ": incomplete: " + omission.text());
            }
        }
    }

    /** {@link ExitCode#OK}, or {@link ExitCode#INCOMPLETE} when a recording is incomplete and that matters. */
    int exitCode(List<Trace> traces) {
        boolean incomplete =
                traces.stream().flatMap(trace -> trace.omissions().stream()).anyMatch(Omission::isLoss);
        return strict && incomplete ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    /** Says what was read and what was looked for, and whether these options left it out. */
    Failure nothingToDraw(String lookedFor, List<Trace> traces) {
        Path file = files.get(0);
        long events = traces.stream().mapToLong(Trace::totalEvents).sum();
        long types = traces.stream().mapToLong(Trace::typesSeen).max().orElse(0);
        String advice = isEverything()
                ? "contrail summary " + file + "     what it holds"
                : "the same command without --from, --to, --thread, --include and --exclude";
        return new Failure(
                ExitCode.NOTHING,
                String.format(
                        "nothing to draw in %s%n  events read: %,d of %,d types%n  looked for:  %s%n  try:         %s",
                        files.size() == 1 ? file : files.size() + " recordings", events, types, lookedFor, advice));
    }

    /** What to take from a recording. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(Recording recording, Progress progress) throws IOException;
    }

    private <T> T read(Path file, Reading<T> reading) {
        try (Recording recording = Recording.open(file, limits.limits());
                ReadingBar bar = ReadingBar.over(recording.size())) {
            return reading.of(recording, bar);
        } catch (RecordingException e) {
            throw Failure.of(file, e);
        } catch (MappingException e) {
            throw new Failure(ExitCode.USAGE, map + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure(ExitCode.NOTHING, file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private Mapping mapping() {
        if (map == null) {
            return Mapping.standard();
        }
        try {
            return MappingFile.parse(Files.readString(map)).orElse(Mapping.standard());
        } catch (MappingException e) {
            throw new Failure(ExitCode.USAGE, map + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, map + ": cannot be read as a mapping file (UTF-8 YAML)", e);
        }
    }

    /** Whether no option asks for a part of the recordings. */
    boolean isEverything() {
        return from == null
                && to == null
                && fromEvent == null
                && threads.isEmpty()
                && include.isEmpty()
                && exclude.isEmpty();
    }

    private Trace select(Trace trace) {
        return isEverything()
                ? trace
                : new Selection(range(trace), patterns(threads), patterns(include), patterns(exclude)).of(trace);
    }

    private TimeRange range(Trace trace) {
        TimeRange asked = range(trace.range());
        if (fromEvent == null) {
            return asked;
        }
        String pattern = fromEvent;
        long first = EventSearch.first(trace, TextPattern.of(pattern))
                .orElseThrow(() -> new Failure(
                        ExitCode.NOTHING, trace.name() + ": no event matches --from-event '" + pattern + "'"));
        return range(Math.max(asked.startNanos(), first), asked.endNanos());
    }

    /** What {@code --from} and {@code --to} say; chunks that lie outside are not read at all. */
    private TimeRange range(TimeRange whole) {
        return range(
                from == null ? Long.MIN_VALUE : time("--from", from).in(whole),
                to == null ? Long.MAX_VALUE : time("--to", to).in(whole));
    }

    private static TimeRange range(long start, long end) {
        if (start > end) {
            throw new Failure(ExitCode.USAGE, "--from is later than --to");
        }
        return new TimeRange(start, end);
    }

    private static TimePoint time(String option, String text) {
        try {
            return TimePoint.parse(text, ZoneId.systemDefault());
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, option + ": " + e.getMessage(), e);
        }
    }

    private static List<TextPattern> patterns(List<String> texts) {
        return texts.stream().map(TextPattern::of).toList();
    }
}
