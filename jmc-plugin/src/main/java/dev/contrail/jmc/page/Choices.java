package dev.contrail.jmc.page;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.items.JmcItems;
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

    /** Everything that any of the pictures draws. */
    public static IItemFilter drawn() {
        return type -> isDrawn(type, TypeMapping.class) ? PredicateToolkit.truePredicate() : none();
    }

    /** What one picture draws that lasts into a stretch of time. */
    public static IItemFilter during(View view, TimeRange time) {
        return filter(view, end -> end >= time.startNanos(), start -> start <= time.endNanos());
    }

    /** What one picture draws that began at an instant. */
    public static IItemFilter startingAt(View view, long nanos) {
        return filter(view, end -> true, start -> Math.abs(start - nanos) <= ROUNDING);
    }

    private static IItemFilter filter(View view, LongPredicate end, LongPredicate start) {
        return type -> {
            IMemberAccessor<IQuantity, IItem> starts = JfrAttributes.START_TIME.getAccessor(type);
            IMemberAccessor<IQuantity, IItem> ends = JfrAttributes.END_TIME.getAccessor(type);
            if (starts == null || ends == null || !isDrawn(type, view.mapping())) {
                return none();
            }
            return item -> end.test(nanos(ends, item)) && start.test(nanos(starts, item));
        };
    }

    private static Predicate<IItem> none() {
        return PredicateToolkit.falsePredicate();
    }

    private static boolean isDrawn(IType<IItem> type, Class<? extends TypeMapping> as) {
        TypeMapping mapping = JmcItems.mappingOf(type, Mapping.standard());
        return as.isInstance(mapping) && !(mapping instanceof TypeMapping.NotDrawn);
    }

    private static long nanos(IMemberAccessor<IQuantity, IItem> accessor, IItem item) {
        IQuantity quantity = accessor.getMember(item);
        return quantity == null ? Long.MIN_VALUE : quantity.clampedLongValueIn(UnitLookup.EPOCH_NS);
    }
}
