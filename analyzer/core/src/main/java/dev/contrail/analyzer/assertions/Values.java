package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The values of a measure over time: a series for each object, and for each key where snapshots have keys. */
final class Values {
    private static final String KEY = "key";

    /** A value, where it was recorded, and when. */
    record Value(long time, double value, Row row) {}

    /** One series: whose it is, and its values by time. */
    record Series(String name, List<Value> values) {}

    private record Owner(int subject, int key) {}

    private final Trace trace;

    Values(Trace trace) {
        this.trace = trace;
    }

    /**
     * The series of a measure, one at least.
     *
     * @param measure its name, {@code free}, or with the class or object before it, {@code Pool.free}, {@code Pool#1.free}
     */
    Collection<Series> of(String measure) {
        Map<Owner, Series> series = new LinkedHashMap<>();
        for (int part = 0; part < trace.snapshots().size(); part++) {
            Snapshots table = trace.snapshots().get(part);
            for (Snapshots.Measure column : table.measures()) {
                if (measure.equals(column.name()) || measure.endsWith("." + column.name())) {
                    collect(measure, part, column, series);
                }
            }
        }
        if (series.isEmpty()) {
            throw new Facts("there are no values of “" + measure + "”")
                    .and("recorded", names())
                    .error();
        }
        series.values().forEach(one -> one.values().sort(Comparator.comparingLong(Value::time)));
        return series.values();
    }

    private void collect(String measure, int part, Snapshots.Measure column, Map<Owner, Series> series) {
        Snapshots table = trace.snapshots().get(part);
        for (int row = 0; row < table.size(); row++) {
            double value = column.values().get(row);
            int subject = table.subject().get(row);
            if (!Double.isNaN(value) && (measure.equals(column.name()) || isOf(measure, column.name(), subject))) {
                int key = key(table, row);
                series.computeIfAbsent(
                                new Owner(subject, key),
                                owner -> new Series(name(column.name(), subject, key), new ArrayList<>()))
                        .values()
                        .add(new Value(table.time().get(row), value, new Row(Table.SNAPSHOTS, part, row)));
            }
        }
    }

    private boolean isOf(String measure, String name, int subject) {
        String owner = measure.substring(0, Math.max(0, measure.length() - name.length() - 1));
        return subject != Trace.ABSENT
                && Naming.of(trace.participants().get(subject)).contains(owner);
    }

    private static int key(Snapshots table, int row) {
        return table.attributes().stream()
                .filter(attribute -> attribute.name().equals(KEY))
                .mapToInt(attribute -> attribute.texts().get(row))
                .findFirst()
                .orElse(Trace.ABSENT);
    }

    private String name(String measure, int subject, int key) {
        return (subject == Trace.ABSENT ? "" : Words.name(trace, subject) + ".")
                + measure
                + (key == Trace.ABSENT ? "" : " of " + trace.texts().get(key));
    }

    private String names() {
        var names = new TreeSet<String>();
        for (Snapshots table : trace.snapshots()) {
            for (int row = 0; row < table.size(); row++) {
                int subject = table.subject().get(row);
                String owner = subject == Trace.ABSENT
                        ? ""
                        : trace.participants().get(subject).name() + ".";
                table.measures().forEach(measure -> names.add(owner + measure.name()));
            }
        }
        return names.isEmpty() ? "no values at all" : String.join(", ", names);
    }
}
