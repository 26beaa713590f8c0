package dev.contrail.analyzer.model;

import dev.contrail.analyzer.unit.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one type of subject over time.
 *
 * @param subject the subject's type, or the event type when snapshots name no subject
 * @param measure the measure's name
 * @param unit what its values are numbers of
 * @param formula how it was derived; null when it was recorded
 * @param facet what all its points have in common, such as a thread's name; null when the plot has no facets
 * @param main whether it is the first measure of its subject, the one to look at first
 * @param color the measure's colour index among those of its subject, for a picture that shows several in one panel
 * @param place where it stands in a plot: measures with the same place and facet are drawn in one panel
 * @param drawing how its points are best read
 * @param points in order of time
 * @param bounds of the points that can be drawn; null when there are none
 */
public record StatePanel(
        String subject,
        String measure,
        Unit unit,
        @Nullable String formula,
        @Nullable String facet,
        boolean main,
        int color,
        int place,
        Drawing drawing,
        StatePoints points,
        @Nullable Bounds bounds) {

    public StatePanel {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(unit, "unit");
    }

    /** How a panel's points are best read. */
    public enum Drawing {
        /** A level with nothing to tell its points apart: a step line per instance. */
        STEPS,
        /** A level that actions change: a quiet step line, and a coloured point per action. */
        POINTS_ON_STEPS,
        /** Points of many instances, or of many actions. */
        POINTS,
        /**
         * The value names a thing, such as a part's number, to which several actions happen: points, and between those
         * of one thing a line as long as the time from one action to the next.
         */
        POINTS_JOINED
    }

    /**
     * The values that can be drawn.
     *
     * @param points how many there are
     * @param low the smallest
     * @param high the largest
     * @param whole whether all are whole numbers
     * @param firstNanos when the first was taken
     * @param lastNanos when the last was taken
     */
    public record Bounds(long points, double low, double high, boolean whole, long firstNanos, long lastNanos) {
        public Bounds {
            if (!(low <= high) || points < 1) {
                throw new IllegalArgumentException("no bounds: " + points + " points, " + low + " to " + high);
            }
        }
    }

    /** How many points can be drawn. */
    public long finite() {
        return bounds == null ? 0 : bounds.points();
    }
}
