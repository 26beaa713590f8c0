package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says of waits that only a dump of threads tells of that nobody knows when they began. */
public final class DumpedWaits {
    private DumpedWaits() {}

    /** A line for the footer of lanes of a run; empty when there is no such wait. */
    public static Optional<Omission> note(List<Trace> run) {
        long waits = run.stream().mapToLong(DumpedWaits::in).sum();
        return waits == 0
                ? Optional.empty()
                : Optional.of(new Omission(
                        Omission.Kind.NOT_RECORDED,
                        waits,
                        "when " + Omission.count(waits, "wait")
                                + " that only the dump of threads tells of began: drawn, torn on the left, from the"
                                + " earliest time at which " + (waits == 1 ? "it" : "they") + " may have"));
    }

    private static long in(Trace trace) {
        Actions actions = trace.actions();
        return IntStream.range(0, actions.open().size())
                .filter(open -> actions.isBegunUnseen(actions.open().get(open)))
                .count();
    }
}
