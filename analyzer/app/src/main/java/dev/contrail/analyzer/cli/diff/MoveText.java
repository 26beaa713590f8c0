package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.diff.MeasureChange;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import java.util.Locale;

/** How a measure moves in one run, in words. */
final class MoveText {
    /** Of a run: a value that stands still for less moves. */
    private static final double LEAST_STILL = 0.01;

    private MoveText() {}

    /**
     * Its values, where it stood still longest if that is long, and where that stands.
     *
     * @param which the run, A or B
     * @param nanos how long that is
     */
    static String of(String which, MeasureChange change, long nanos) {
        MeasureChange.Move move = which.equals("A") ? change.a() : change.b();
        if (move.count() == 0) {
            return "not there";
        }
        String least = Words.value(move.least(), change.unit());
        String most = Words.value(move.most(), change.unit());
        return String.format(
                Locale.ROOT,
                "%s%s  [%s snapshots %s%d]",
                move.count() == 1
                        ? "once, " + least + " at "
                                + EventText.time(move.curve().times()[0])
                        : least.equals(most) ? "always " + least : least + " to " + most,
                move.still() < LEAST_STILL * nanos ? "" : still(change, move),
                which,
                move.table() == 0 ? "" : move.table() + ".",
                move.row());
    }

    private static String still(MeasureChange change, MeasureChange.Move move) {
        return "; stood still at " + Words.value(move.stillValue(), change.unit()) + " for "
                + Durations.format(move.still()) + " from " + EventText.time(move.stillAt());
    }
}
