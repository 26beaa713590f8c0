package dev.contrail.jmc.page;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.items.Drawing;
import dev.contrail.jmc.items.JmcItems;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.openjdk.jmc.common.item.IItem;
import org.openjdk.jmc.common.item.IItemFilter;
import org.openjdk.jmc.common.item.IMemberAccessor;
import org.openjdk.jmc.common.item.IType;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.common.util.PredicateToolkit;
import org.openjdk.jmc.flightrecorder.JfrAttributes;

/** Filters for the items behind what a reader points at. */
public final class Choices {
    /** Mission Control rounds start and end each by itself. */
    private static final long ROUNDING = 2;

    private Choices() {}

    /** Everything that any of the pictures may draw. */
    public static IItemFilter drawn() {
        return type -> Arrays.stream(View.values()).anyMatch(view -> isDrawn(type, view, Drawing.ALL))
                ? PredicateToolkit.truePredicate()
                : none();
    }

    /**
     * What one picture draws that lasts into a stretch of time.
     *
     * @param mapping how its events are drawn
     */
    static IItemFilter during(View view, Mapping mapping, TimeRange time) {
        return filter(view, mapping, end -> end >= time.startNanos(), start -> start <= time.endNanos());
    }

    /** What one picture draws that began at an instant. */
    static IItemFilter startingAt(View view, Mapping mapping, long nanos) {
        return filter(view, mapping, end -> true, start -> Math.abs(start - nanos) <= ROUNDING);
    }

    private static IItemFilter filter(View view, Mapping mapping, LongPredicate end, LongPredicate start) {
        return type -> {
            IMemberAccessor<IQuantity, IItem> starts = JfrAttributes.START_TIME.getAccessor(type);
            IMemberAccessor<IQuantity, IItem> ends = JfrAttributes.END_TIME.getAccessor(type);
            if (starts == null || ends == null || !isDrawn(type, view, mapping)) {
                return none();
            }
            return item -> end.test(nanos(ends, item)) && start.test(nanos(starts, item));
        };
    }

    private static Predicate<IItem> none() {
        return PredicateToolkit.falsePredicate();
    }

    private static boolean isDrawn(IType<IItem> type, View view, Mapping mapping) {
        return JmcItems.mappingsOf(type, mapping).stream().anyMatch(view::draws);
    }

    private static long nanos(IMemberAccessor<IQuantity, IItem> accessor, IItem item) {
        IQuantity quantity = accessor.getMember(item);
        return quantity == null ? Long.MIN_VALUE : quantity.clampedLongValueIn(UnitLookup.EPOCH_NS);
    }
}
