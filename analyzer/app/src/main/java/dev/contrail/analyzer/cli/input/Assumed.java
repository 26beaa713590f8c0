package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.recording.Assumption;
import dev.contrail.analyzer.trace.Omission;
import java.util.List;
import java.util.stream.Collectors;

/** What was assumed of files, in words of the command line. */
final class Assumed {
    private static final int MOST_NAMES = 5;

    private Assumed() {}

    static String text(Assumption assumption) {
        if (assumption instanceof Assumption.OneJvm jvm) {
            return TerminalText.whole(String.join(", ", jvm.names())) + ": read as one JVM, " + because(jvm.evidence());
        }
        var skipped = (Assumption.Skipped) assumption;
        String files = Omission.count(skipped.files(), "file");
        return TerminalText.whole(skipped.in().toString()) + ": " + files + " in it skipped, no recording"
                + (skipped.files() == 1 ? "" : "s") + called(skipped.called());
    }

    /** Those that were to be recordings. */
    private static String called(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return ": " + TerminalText.whole(names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))) + more;
    }

    private static String because(Assumption.Evidence evidence) {
        return switch (evidence) {
            case PROCESS -> "whose process they tell (--runs reads each for itself)";
            case CHUNKS -> "since they hold the same chunks, which count once (--runs reads each for itself)";
            case CLOCK -> "whose clock goes on from one to the next (--runs reads each for itself)";
            case ASKED -> "as asked";
        };
    }
}
