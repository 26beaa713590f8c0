package dev.contrail.jmc.items;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmc.common.item.IItem;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.common.item.IType;
import org.openjdk.jmc.flightrecorder.JfrAttributes;

/** Event types that a mapping could draw: with a thread and a duration they are lanes. */
public final class Candidates {
    private Candidates() {}

    /** Their names, and how many events there are of each. */
    public static SortedMap<String, Long> in(IItemCollection items) {
        var found = new TreeMap<String, Long>();
        for (IItemIterable ofType : items) {
            if (ofType.hasItems() && isLane(ofType.getType())) {
                found.merge(ofType.getType().getIdentifier(), ofType.getItemCount(), Long::sum);
            }
        }
        return found;
    }

    private static boolean isLane(IType<IItem> type) {
        return JfrAttributes.EVENT_THREAD.getAccessor(type) != null && type.hasAttribute(JfrAttributes.DURATION);
    }
}
