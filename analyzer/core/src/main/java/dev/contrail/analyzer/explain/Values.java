package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What values objects have at an instant, and since when they have stood still. */
final class Values {
    private record Last(long time, Fact fact) {}

    /** A measure of a subject: which, its value in words and as a number, since when, and the rows of its last change and its last snapshot. */
    private record Standing(String name, String told, double value, long since) {}

    private final Trace trace;
    private final Teller teller;

    Values(Trace trace, Teller teller) {
        this.trace = trace;
        this.teller = teller;
    }

    /** Those of all objects, the one that changed last first. */
    List<Fact> at(long time) {
        return at(time, subject -> true);
    }

    /** Those of some objects, by their indexes. */
    List<Fact> at(long time, IntPredicate wanted) {
        var all = new ArrayList<Last>();
        for (int part = 0; part < trace.snapshots().size(); part++) {
            addTo(all, part, time, wanted);
        }
        all.sort(Comparator.comparingLong(Last::time).reversed());
        return all.stream().map(Last::fact).toList();
    }

    private void addTo(List<Last> all, int part, long time, IntPredicate wanted) {
        Snapshots table = trace.snapshots().get(part);
        Map<Integer, List<Standing>> bySubject = new LinkedHashMap<>();
        Map<Integer, Integer> lastRow = new LinkedHashMap<>();
        for (Snapshots.Measure measure : table.measures()) {
            Map<Integer, Standing> standing = new LinkedHashMap<>();
            for (int row = 0; row < table.size() && table.time().get(row) <= time; row++) {
                int subject = table.subject().get(row);
                if (wanted.test(subject)) {
                    lastRow.merge(subject, row, Math::max);
                    note(standing, subject, measure, row, table);
                }
            }
            standing.forEach((subject, value) ->
                    bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(value));
        }
        lastRow.forEach((subject, row) ->
                all.add(last(part, table, subject, row, bySubject.getOrDefault(subject, List.of()), time)));
    }

    private static void note(
            Map<Integer, Standing> standing, int subject, Snapshots.Measure measure, int row, Snapshots table) {
        double value = measure.values().get(row);
        Standing before = standing.get(subject);
        if (!Double.isNaN(value) && (before == null || before.value() != value)) {
            standing.put(
                    subject,
                    new Standing(
                            measure.name(),
                            Words.value(value, measure.unit()),
                            value,
                            table.time().get(row)));
        }
    }

    private Last last(int part, Snapshots table, int subject, int row, List<Standing> standing, long time) {
        long taken = table.time().get(row);
        var text = new StringBuilder(subject == Trace.ABSENT ? "nobody in particular" : Words.name(trace, subject));
        text.append(", told ").append(Durations.format(time - taken)).append(" before");
        if (table.action().get(row) != Trace.ABSENT) {
            text.append(" (").append(trace.text(table.action().get(row), "")).append(')');
        }
        text.append(':');
        for (Standing value : standing) {
            text.append(' ').append(value.name()).append('=').append(value.told());
            if (taken > value.since()) {
                text.append(" since ").append(teller.at(value.since()));
            }
            text.append(',');
        }
        text.setLength(text.length() - 1);
        return new Last(taken, new Fact(text.toString(), Optional.of(new Row(Table.SNAPSHOTS, part, row))));
    }
}
