package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.findings.Failure;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Search;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.SilentEnd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as text for people. */
final class FindingsText {
    private static final int WIDTH = 100;
    private static final int MOST_FAILURES = 3;
    /** Of more recordings those in which nothing is found are told together. */
    private static final int MOST_IN_FULL = 3;

    private static final String INDENT = " ".repeat(11);

    private FindingsText() {}

    static String text(Map<String, Search> byRun, boolean isPart) {
        var text = new StringBuilder();
        var quiet = new LinkedHashMap<String, Search>();
        byRun.forEach((run, search) -> {
            if (byRun.size() > MOST_IN_FULL && search.findings().isEmpty()) {
                quiet.put(run, search);
            } else {
                text.append(text.isEmpty() ? "" : "\n");
                append(text, run, search, isPart);
            }
        });
        if (!quiet.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n");
            appendQuiet(text, quiet, byRun.size());
        }
        return text.toString().replace("\n", System.lineSeparator());
    }

    private static void append(StringBuilder text, String run, Search search, boolean isPart) {
        text.append(TerminalText.of(run)).append('\n');
        if (search.findings().isEmpty()) {
            text.append("  nothing that looks like a bug was found\n");
            appendFailures(text, search.failures());
            appendSilence(text, search);
            appendWrapped(text, "looked for: " + ids(search.lookedFor()));
            appendMissing(text, search, isPart ? "this part of the recording has " : "the recording has ");
        }
        search.findings().forEach(finding -> append(text, finding));
        if (!search.findings().isEmpty()) {
            appendNoDump(text, search, isPart ? " in this part of the recording" : "");
            appendSilence(text, search);
        }
        appendVirtual(text, search);
    }

    /** Of many recordings those in which nothing was found: by name, and what little there is to say of some. */
    private static void appendQuiet(StringBuilder text, Map<String, Search> quiet, int of) {
        text.append(String.format(
                Locale.ROOT, "nothing that looks like a bug was found in %,d of %,d recordings\n", quiet.size(), of));
        var others = new ArrayList<String>();
        quiet.forEach((run, search) -> {
            String words = Stream.concat(
                            search.failures().stream().limit(1).map(Failure::words), search.silence().stream())
                    .collect(Collectors.joining("; "));
            if (words.isEmpty()) {
                others.add(run);
            } else {
                appendWrapped(text, run + ": " + words);
            }
        });
        if (!others.isEmpty()) {
            appendWrapped(text, String.join(", ", others));
        }
        appendWrapped(text, "what was looked for, and what is missing, is told of each by itself");
    }

    private static void appendFailures(StringBuilder text, List<Failure> failures) {
        failures.stream().limit(MOST_FAILURES).map(Failure::words).forEach(words -> appendWrapped(text, words));
        if (failures.size() > MOST_FAILURES) {
            appendWrapped(text, "and in " + (failures.size() - MOST_FAILURES) + " more ways");
        }
    }

    private static void appendMissing(StringBuilder text, Search search, String has) {
        if (!search.impossible().isEmpty()) {
            appendWrapped(text, "not looked for: " + ids(search.impossible()));
            String missing = search.missing().stream()
                    .sorted()
                    .map(need -> "no " + need.what() + " (" + need.shows() + ")")
                    .collect(Collectors.joining(", "));
            appendWrapped(text, "because " + has + missing);
        }
        if (search.missing().contains(Need.SPANS)) {
            appendWrapped(text, "so nothing is said about waiting");
        }
    }

    /**
     * Of all that is missing the one that who looks for a hang would take for an answer: waits, but no end of them; or the
     * recording of a program that was killed since it hung.
     */
    private static void appendNoDump(StringBuilder text, Search search, String where) {
        boolean isCut =
                search.findings().stream().anyMatch(finding -> finding.kind().depth() == Finding.Depth.RECORDING);
        boolean waits = search.lookedFor().stream().anyMatch(kind -> needs(kind, Need.WAITS));
        if (search.missing().contains(Need.DUMP) && (waits || isCut)) {
            List<Finding.Kind> kinds = search.impossible().stream()
                    .filter(kind -> needs(kind, Need.DUMP))
                    .toList();
            appendWrapped(
                    text,
                    "not looked for: " + ids(kinds) + ": no jdk.ThreadDump" + where
                            + (isCut ? ", which comes at a chunk's end" : ""));
        }
    }

    /** A program that hung at the end told of it in a dump of threads only: with one, what is found says it. */
    private static void appendSilence(StringBuilder text, Search search) {
        boolean noDump = search.missing().contains(Need.DUMP);
        boolean noneOfProgram =
                search.findings().stream().allMatch(finding -> finding.kind().depth() == Finding.Depth.RECORDING);
        if (noDump || noneOfProgram) {
            search.silence().ifPresent(words -> appendWrapped(text, noDump ? words + "; " + SilentEnd.NO_DUMP : words));
        }
    }

    /** Who looks for a hang of theirs would take silence for an answer, too. */
    private static void appendVirtual(StringBuilder text, Search search) {
        if (search.virtualThreads() > 0) {
            appendWrapped(
                    text,
                    String.format(
                            Locale.ROOT,
                            "not looked for: deadlocks of virtual threads (at least %,d here): no dump has them",
                            search.virtualThreads()));
        }
    }

    private static boolean needs(Finding.Kind kind, Need need) {
        return Detectors.named(kind.id())
                .filter(detector -> detector.needs().contains(need))
                .isPresent();
    }

    private static String ids(List<Finding.Kind> kinds) {
        return kinds.isEmpty()
                ? "nothing"
                : kinds.stream().map(Finding.Kind::id).collect(Collectors.joining(", "));
    }

    private static void append(StringBuilder text, Finding finding) {
        String label = "  " + finding.severity();
        text.append(label).append(" ".repeat(INDENT.length() - label.length()));
        text.append(TerminalText.of(finding.headline())).append('\n');
        appendWrapped(text, finding.words());
        appendWrapped(text, finding.kind().remedy());
        finding.symptoms()
                .forEach(symptom -> appendWrapped(
                        text,
                        "→ from that: "
                                + (symptom.recording().equals(finding.recording())
                                        ? symptom.title()
                                        : symptom.headline())));
    }

    private static void appendWrapped(StringBuilder text, String words) {
        var line = new StringBuilder(INDENT);
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH && line.length() > INDENT.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(INDENT.length());
            }
            line.append(TerminalText.of(word)).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
