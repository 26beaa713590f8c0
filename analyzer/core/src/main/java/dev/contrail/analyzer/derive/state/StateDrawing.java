package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.model.StatePanel.Drawing;
import dev.contrail.analyzer.model.StatePoints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * Decides how a measure is best read, from its colours and its first hundred thousand values.
 *
 * <p>A measure is a <em>level</em>, such as the number of parts buffered, unless it looks like one of these two. A
 * <em>key</em> names something that several actions happen to, such as the number of a part that is acquired, buffered
 * and released: colours tell its points apart, every value is whole and comes again a few times, for another action and
 * with other values in between. A <em>place</em> is where one of several threads was, such as the offset it wrote at: every value is whole
 * and occurs once, out of order.
 */
final class StateDrawing {
    private static final int LOOK_AT = 100_000;
    /** More events than this of one thing are no longer its life, but a level that is often reached. */
    private static final int FEW = 8;
    /** More lines than this in one panel cannot be followed. */
    private static final int MOST_LINES = 24;
    /** The same when coloured points lie on the lines. */
    private static final int MOST_LINES_UNDER_POINTS = 6;

    private StateDrawing() {}

    static Drawing choose(StatePoints points, int instances, int threads) {
        boolean coloured = coloursTellPointsApart(points);
        if (coloured && isKey(points)) {
            return Drawing.POINTS_JOINED;
        }
        boolean tooManyLines = instances > (coloured ? MOST_LINES_UNDER_POINTS : MOST_LINES);
        if (tooManyLines || (threads > 1 && isPlace(points))) {
            return Drawing.POINTS;
        }
        return coloured ? Drawing.POINTS_ON_STEPS : Drawing.STEPS;
    }

    private static boolean coloursTellPointsApart(StatePoints points) {
        var seriesOfSubject = new HashMap<Integer, Integer>();
        for (int point = 0; point < points.size(); point++) {
            int series = points.seriesAt(point);
            Integer first = seriesOfSubject.putIfAbsent(points.subjectAt(point), series);
            if (first != null && first != series) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlace(StatePoints points) {
        var seen = new HashSet<Thing>();
        double before = Double.NEGATIVE_INFINITY;
        int falls = 0;
        for (int point = 0; point < Math.min(points.size(), LOOK_AT); point++) {
            double value = points.valueAt(point);
            if (Double.isFinite(value)) {
                if (value != Math.rint(value) || !seen.add(new Thing(points.subjectAt(point), value))) {
                    return false;
                }
                falls += value < before ? 1 : 0;
                before = value;
            }
        }
        return falls > 0;
    }

    private record Thing(int subject, double value) {}

    private static boolean isKey(StatePoints points) {
        Map<Thing, Integer> occurrences = new HashMap<>();
        Map<Thing, Integer> lastSeries = new HashMap<>();
        var passedOn = new HashSet<Thing>();
        Map<Integer, Double> before = new HashMap<>();
        for (int point = 0; point < Math.min(points.size(), LOOK_AT); point++) {
            double value = points.valueAt(point);
            if (!Double.isFinite(value)) {
                continue;
            }
            var thing = new Thing(points.subjectAt(point), value);
            if (occurrences.merge(thing, 1, Integer::sum) > FEW || value != Math.rint(value)) {
                return false;
            }
            Double previous = before.put(thing.subject(), value);
            Integer series = lastSeries.put(thing, points.seriesAt(point));
            boolean byAnother = series != null && series != points.seriesAt(point);
            if (byAnother && previous != null && previous != value) {
                passedOn.add(thing);
            }
        }
        return passedOn.size() * 3 >= occurrences.size() && !passedOn.isEmpty();
    }
}
