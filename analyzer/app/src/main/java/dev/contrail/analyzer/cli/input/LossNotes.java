package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.Advice;
import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;

/** Says what could not be read of a recording. */
final class LossNotes {
    private LossNotes() {}

    /** Says it on the error stream. */
    static void tell(String recording, List<Omission> omissions, PrintStreams streams) {
        for (Omission omission : omissions) {
            if (omission.isLoss()) {
                streams.notes()
                        .println(
                                "contrail: " + recording + ": incomplete: " + omission.text() + Advice.limit(omission));
            }
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
