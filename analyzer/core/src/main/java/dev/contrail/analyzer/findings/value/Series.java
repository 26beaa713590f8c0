package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measure of one object over time.
 *
 * @param part which of the trace's tables of snapshots
 * @param subject a participant
 * @param measure the measure's name
 * @param rows the rows that have it, by time
 * @param values their values
 */
record Series(int part, Snapshots table, int subject, String measure, int[] rows, double[] values) {
    /** All of a trace that have at least so many values; what the JVM tells of itself is no value of the program. */
    static List<Series> of(Trace trace, int least) {
        var all = new ArrayList<Series>();
        for (int part = 0; part < trace.snapshots().size(); part++) {
            Snapshots table = trace.snapshots().get(part);
            if (table.areOfJvm()) {
                continue;
            }
            Map<Integer, int[]> rows = rowsBySubject(table);
            for (Snapshots.Measure measure : table.measures()) {
                for (Map.Entry<Integer, int[]> entry : rows.entrySet()) {
                    int[] having = Arrays.stream(entry.getValue())
                            .filter(row -> !Double.isNaN(measure.values().get(row)))
                            .toArray();
                    if (having.length >= least) {
                        double[] values = Arrays.stream(having)
                                .mapToDouble(row -> measure.values().get(row))
                                .toArray();
                        all.add(new Series(part, table, entry.getKey(), measure.name(), having, values));
                    }
                }
            }
        }
        return all;
    }

    private static Map<Integer, int[]> rowsBySubject(Snapshots table) {
        var sizes = new LinkedHashMap<Integer, int[]>();
        for (int row = 0; row < table.size(); row++) {
            sizes.computeIfAbsent(table.subject().get(row), subject -> new int[1])[0]++;
        }
        var rows = new LinkedHashMap<Integer, int[]>();
        sizes.forEach((subject, size) -> rows.put(subject, new int[size[0]]));
        sizes.values().forEach(size -> size[0] = 0);
        for (int row = 0; row < table.size(); row++) {
            int subject = table.subject().get(row);
            int[] next = sizes.get(subject);
            int[] into = rows.get(subject);
            if (next != null && into != null) {
                into[next[0]++] = row;
            }
        }
        return rows;
    }

    int size() {
        return rows.length;
    }

    long time(int place) {
        return table.time().get(rows[place]);
    }

    int thread(int place) {
        return table.thread().get(rows[place]);
    }

    /** What had just been done, a text. */
    int action(int place) {
        return table.action().get(rows[place]);
    }
}
