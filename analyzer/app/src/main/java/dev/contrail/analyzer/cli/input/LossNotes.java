package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.Advice;
import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.List;

/** Says what could not be read of a recording. */
final class LossNotes {
    private static final int MOST = 3;

    /** What was there and cannot be read before what never was, whole chunks before bytes, and more before less. */
    private static final Comparator<Omission> MOST_TELLING = Comparator.<Omission, Boolean>comparing(
                    loss -> loss.kind() == Omission.Kind.LOST)
            .thenComparing(loss -> loss.count() > 1)
            .thenComparing(
                    Comparator.comparingLong((Omission loss) -> loss.count()).reversed());

    private LossNotes() {}

    /**
     * Says it on the error stream, in a few lines.
     *
     * @param recording as a terminal may see it
     */
    static void tell(String recording, List<Omission> omissions, PrintStreams streams) {
        List<Omission> losses =
                omissions.stream().filter(Omission::isLoss).sorted(MOST_TELLING).toList();
        String incomplete = "contrail: " + recording + ": incomplete: ";
        int told = losses.size() > MOST ? MOST - 1 : losses.size();
        for (Omission loss : losses.subList(0, told)) {
            streams.notes().println(incomplete + TerminalText.whole(loss.text()) + Advice.limit(loss));
        }
        if (told < losses.size()) {
            streams.notes()
                    .println(incomplete + "and in " + (losses.size() - told)
                            + " more ways, which contrail summary tells under losses");
        }
    }

    /** Ends the command when a recording is so damaged that no event of it can be read. */
    static void requireEvents(String recording, Trace trace) {
        boolean damaged = trace.omissions().stream().anyMatch(o -> o.kind() == Omission.Kind.DAMAGED);
        if (damaged && trace.totalEvents() == 0) {
            throw new Failure(ExitCode.NOTHING, recording + ": no event of it can be read\n  try: another copy of it");
        }
    }
}
