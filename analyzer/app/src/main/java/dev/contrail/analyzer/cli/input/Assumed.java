package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.recording.Assumption;
import dev.contrail.analyzer.trace.Omission;

/** What was assumed of files, in words of the command line. */
final class Assumed {
    private Assumed() {}

    static String text(Assumption assumption) {
        if (assumption instanceof Assumption.OneJvm jvm) {
            return TerminalText.whole(String.join(", ", jvm.names())) + ": read as one JVM, " + because(jvm.evidence());
        }
        var skipped = (Assumption.Skipped) assumption;
        String files = Omission.count(skipped.files(), "file");
        return TerminalText.whole(skipped.in().toString()) + ": " + files + " in it skipped, no recording"
                + (skipped.files() == 1 ? "" : "s");
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
