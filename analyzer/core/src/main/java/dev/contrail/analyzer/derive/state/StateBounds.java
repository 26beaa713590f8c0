package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePoints;
import org.jspecify.annotations.Nullable;

/** The values of a panel that can be drawn: the finite ones. */
final class StateBounds {
    private StateBounds() {}

    /** Their bounds; null when there are none. */
    static StatePanel.@Nullable Bounds of(StatePoints points) {
        long count = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        int first = -1;
        int last = -1;
        for (int point = 0; point < points.size(); point++) {
            double value = points.valueAt(point);
            if (!Double.isFinite(value)) {
                continue;
            }
            count++;
            low = Math.min(low, value);
            high = Math.max(high, value);
            whole &= value == Math.rint(value);
            first = first < 0 ? point : first;
            last = point;
        }
        return count == 0
                ? null
                : new StatePanel.Bounds(count, low, high, whole, points.timeAt(first), points.timeAt(last));
    }

    /** How many cannot be drawn. */
    static long undrawable(StatePoints points) {
        long count = 0;
        for (int point = 0; point < points.size(); point++) {
            count += Double.isFinite(points.valueAt(point)) ? 0 : 1;
        }
        return count;
    }
}
