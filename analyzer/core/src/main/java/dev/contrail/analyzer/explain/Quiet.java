package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The longest time in which nothing happens with someone, between two events; told when it is long. */
final class Quiet {
    /** What is shorter than this part of the trace is nothing special. */
    private static final int LEAST_PART = 20;

    private final Trace trace;
    private final Teller teller;
    private @Nullable Row last;
    private long end = Long.MIN_VALUE;
    private @Nullable Row before;
    private @Nullable Row after;
    private long from;
    private long nanos;

    Quiet(Trace trace, Teller teller) {
        this.trace = trace;
        this.teller = teller;
    }

    /** The next event, by time. */
    void add(Deed deed) {
        Row row = deed.place();
        if (last != null && deed.time - end > nanos) {
            before = last;
            after = row;
            from = end;
            nanos = deed.time - end;
        }
        long lasts = deed.table == Table.ACTIONS ? trace.actions().duration().get(deed.row) : 0;
        end = Math.max(end, deed.time + lasts);
        last = row;
    }

    private boolean isLong() {
        return before != null && nanos > trace.range().durationNanos() / LEAST_PART;
    }

    List<Fact> facts() {
        Row first = before;
        Row second = after;
        return isLong() && first != null && second != null
                ? List.of(
                        Fact.of(Durations.format(nanos) + " from " + teller.at(from) + ", between"),
                        teller.fact(first),
                        teller.fact(second))
                : List.of();
    }

    /** The middle of it. */
    OptionalLong middle() {
        return isLong() ? OptionalLong.of(from + nanos / 2) : OptionalLong.empty();
    }
}
