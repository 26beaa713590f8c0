package dev.contrail.analyzer.findings.window;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far one object's count of what it began is ahead of its count of what it finished.
 *
 * <p>A <em>counter</em> is a measure that an object's snapshots always hold, that never falls, and that rises in at least
 * {@link #RISES} of them. The backlog is between the two farthest apart of which {@linkplain CountPair the one tells what was
 * begun and the other what is done}.
 *
 * @param subject a participant
 * @param rows the object's rows in the table, in order of time
 * @param lead the counter that is ahead
 * @param trail the counter that is behind
 */
public record Backlog(Snapshots table, int subject, int[] rows, Snapshots.Measure lead, Snapshots.Measure trail) {
    /** What rises less often may be a setting that was changed. */
    public static final int RISES = 10;

    /** Every object of the program whose snapshots have two such counters, one never behind the other. */
    public static List<Backlog> in(Trace trace) {
        var found = new ArrayList<Backlog>();
        for (Snapshots table : trace.snapshots()) {
            if (table.measures().size() > 1 && !table.areOfJvm()) {
                rowsBySubject(table).forEach((subject, rows) -> add(table, subject, rows, found));
            }
        }
        return found;
    }

    private static Map<Integer, int[]> rowsBySubject(Snapshots table) {
        var sizes = new HashMap<Integer, Integer>();
        for (int row = 0; row < table.size(); row++) {
            sizes.merge(table.subject().get(row), 1, Integer::sum);
        }
        sizes.remove(Trace.ABSENT);
        var rows = new HashMap<Integer, int[]>();
        sizes.forEach((subject, size) -> {
            if (size > RISES) {
                rows.put(subject, new int[size]);
            }
        });
        var next = new HashMap<Integer, Integer>();
        for (int row = 0; row < table.size(); row++) {
            int[] ofSubject = rows.get(table.subject().get(row));
            if (ofSubject != null) {
                ofSubject[next.merge(table.subject().get(row), 1, Integer::sum) - 1] = row;
            }
        }
        return rows;
    }

    private static void add(Snapshots table, int subject, int[] rows, List<Backlog> found) {
        List<Snapshots.Measure> counters = table.measures().stream()
                .filter(measure -> isCounter(measure.values(), rows))
                .sorted(Comparator.comparingDouble(measure -> sum(measure.values(), rows)))
                .toList();
        for (int last = counters.size() - 1; last > 0; last--) {
            for (int first = 0; first < last; first++) {
                var backlog = new Backlog(table, subject, rows, counters.get(last), counters.get(first));
                if (CountPair.is(backlog.lead, backlog.trail, rows) && backlog.least() >= 0) {
                    found.add(backlog);
                    return;
                }
            }
        }
    }

    private static boolean isCounter(DoubleColumn values, int[] rows) {
        int rises = 0;
        double last = values.get(rows[0]);
        for (int row : rows) {
            double value = values.get(row);
            if (!(value >= last)) {
                return false;
            }
            rises += value > last ? 1 : 0;
            last = value;
        }
        return rises >= RISES;
    }

    private static double sum(DoubleColumn values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values.get(row);
        }
        return sum;
    }

    private double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < rows.length; place++) {
            least = Math.min(least, at(place));
        }
        return least;
    }

    /** The most it ever is. */
    public double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < rows.length; place++) {
            most = Math.max(most, at(place));
        }
        return most;
    }

    /** How much it is at one of the rows. */
    public double at(int place) {
        return lead(place) - trail(place);
    }

    public double lead(int place) {
        return lead.values().get(rows[place]);
    }

    public double trail(int place) {
        return trail.values().get(rows[place]);
    }

    /** When a row's snapshot was taken. */
    public long time(int place) {
        return table.time().get(rows[place]);
    }

    /** The last row's place. */
    public int last() {
        return rows.length - 1;
    }

    /** From the first snapshot to the last. */
    public long nanos() {
        return time(last()) - time(0);
    }
}
