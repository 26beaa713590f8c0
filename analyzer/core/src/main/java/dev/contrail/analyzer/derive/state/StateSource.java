package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.formula.Formula;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of one type of subject in one recording, at least one.
 *
 * @param trace the recording
 * @param subject the subject's type, or the event type when there is none
 * @param table where the rows are; may hold rows of other subjects
 * @param rows the rows of this subject type, ascending; null for every row
 * @param absent how many rows were recorded without a measure, by its name
 * @param formulas how derived measures were computed, by their names
 */
record StateSource(
        Trace trace,
        String subject,
        Snapshots table,
        @Nullable IntColumn rows,
        Map<String, Long> absent,
        Map<String, String> formulas) {

    int size() {
        return rows == null ? table.size() : rows.size();
    }

    int row(int index) {
        return rows == null ? index : rows.get(index);
    }

    StateSource named(String name) {
        return new StateSource(trace, name, table, rows, absent, formulas);
    }

    List<String> measureNames() {
        return table.measures().stream().map(Snapshots.Measure::name).toList();
    }

    boolean hasMeasures(Collection<String> names) {
        return measureNames().containsAll(names);
    }

    DoubleColumn measure(String name) {
        return named(table, name).values();
    }

    /** What a measure's values are numbers of. */
    Unit unit(String name) {
        return named(table, name).unit();
    }

    /** What some measures' values are numbers of, in their order. */
    List<Unit> units(List<String> names) {
        return names.stream().map(this::unit).toList();
    }

    private static Snapshots.Measure named(Snapshots table, String name) {
        return table.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** With a derived measure, last or in place of a recorded one. */
    StateSource with(Formula formula) {
        Unit unit = formula.expression().unit(units(formula.names()));
        DoubleColumn values = new MeasureCursor(this, formula.names()).column(formula);
        var derived = new Snapshots.Measure(formula.name(), unit, values);
        var measures = new ArrayList<>(table.measures());
        int place = measureNames().indexOf(formula.name());
        if (place < 0) {
            measures.add(derived);
        } else {
            measures.set(place, derived);
        }
        var texts = new HashMap<>(formulas);
        texts.put(formula.name(), formula.text());
        var withDerived = new Snapshots(
                table.type(),
                table.time(),
                table.thread(),
                table.subject(),
                table.action(),
                measures,
                table.attributes());
        return new StateSource(trace, subject, withDerived, rows, absent, texts);
    }

    /** What tells rows apart by a name of {@link StateOptions}; null when these snapshots have no such thing. */
    @Nullable
    Dimension dimension(String name) {
        return switch (name) {
            case "action" -> new Dimension(table.action(), action -> trace.name(action, "(no action)"));
            case "thread" ->
                new Dimension(
                        table.thread(),
                        thread -> thread == Trace.ABSENT
                                ? "(no thread)"
                                : trace.threads().get(thread).displayName());
            case "subject" ->
                new Dimension(
                        table.subject(),
                        subject -> subject == Trace.ABSENT
                                ? "(no subject)"
                                : trace.participants().get(subject).displayName());
            default ->
                table.attributes().stream()
                        .filter(attribute -> attribute.name().equals(name))
                        .map(attribute -> new Dimension(
                                attribute.texts(), text -> trace.name(text, "(no " + attribute.name() + ")")))
                        .findFirst()
                        .orElse(null);
        };
    }

    /** A dimension that every source has. */
    Dimension builtIn(String name) {
        return Objects.requireNonNull(dimension(name), name);
    }
}
