package dev.contrail.jmc.items;

import dev.contrail.analyzer.trace.TimeRange;
import java.util.Optional;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.IRange;
import org.openjdk.jmc.common.unit.QuantityRange;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.rules.util.RulesToolkit;

/** Mission Control's times as ours, and ours as its. */
public final class Ranges {
    private Ranges() {}

    /** A range of Mission Control's. */
    public static TimeRange of(IRange<IQuantity> range) {
        return between(range.getStart(), range.getEnd());
    }

    /** The same as a range of Mission Control's. */
    public static IRange<IQuantity> of(TimeRange time) {
        return QuantityRange.createWithEnd(
                UnitLookup.EPOCH_NS.quantity(time.startNanos()), UnitLookup.EPOCH_NS.quantity(time.endNanos()));
    }

    /** From the first event's start to the last one's end; empty without events. */
    public static Optional<TimeRange> of(IItemCollection items) {
        IQuantity start = RulesToolkit.getEarliestStartTime(items);
        IQuantity end = RulesToolkit.getLatestEndTime(items);
        return start == null || end == null ? Optional.empty() : Optional.of(between(start, end));
    }

    private static TimeRange between(IQuantity first, IQuantity last) {
        long start = first.clampedLongValueIn(UnitLookup.EPOCH_NS);
        return new TimeRange(start, Math.max(start, last.clampedLongValueIn(UnitLookup.EPOCH_NS)));
    }
}
