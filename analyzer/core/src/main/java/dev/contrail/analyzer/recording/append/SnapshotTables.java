package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.SnapshotFields;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.unit.Unit;
import dev.contrail.reader.event.EventField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables for the snapshots of one type: one for each set of measures. A type's own fields are in all of them;
 * measures whose names are in the events may differ from event to event, but seldom do.
 */
final class SnapshotTables {
    /** Our library puts all names into the first text, with this between them. */
    private static final String SEPARATOR = " | ";

    private final RowTarget target;
    private final String table;
    private final List<TypeMapping.Measure> measures;
    private final List<String> attributes;
    private final Set<String> sums;
    private final RowValue[] names;
    private final Map<List<String>, SnapshotRows> tables = new HashMap<>();
    private int[] lastTexts = {};
    private int[] lastNames = {};
    private @Nullable SnapshotRows lastTable;

    SnapshotTables(RowTarget target, TypeMapping.State mapping) {
        this.target = target;
        String named = mapping.table();
        table = named == null ? target.type().name() : named;
        measures = mapping.measures().stream().filter(this::isNumber).toList();
        attributes = mapping.attributes().stream()
                .filter(name -> target.type().field(name).isPresent())
                .toList();
        sums = measures.stream()
                .filter(measure -> measure.sum() != TypeMapping.Sum.NONE)
                .map(TypeMapping.Measure::name)
                .collect(Collectors.toUnmodifiableSet());
        names = mapping.namedMeasures().stream()
                .map(pair -> target.value(new Value.OfField(pair.nameField())))
                .toArray(RowValue[]::new);
    }

    private boolean isNumber(TypeMapping.Measure measure) {
        return TypeMapping.Measure.isFixed(measure.field())
                || measure.field().equals(Value.DURATION)
                || measure.field().equals(Value.START)
                || target.type()
                        .field(measure.field())
                        .filter(SnapshotTables::isNumber)
                        .isPresent();
    }

    private static boolean isNumber(EventField field) {
        return field.isNumeric() || field.kind() == EventField.Kind.BOOLEAN;
    }

    /** The type's own fields that are measures: the first ones of every table. */
    List<TypeMapping.Measure> measures() {
        return measures;
    }

    /** The type's own fields that are attributes. */
    List<String> attributes() {
        return attributes;
    }

    /** The table for the event in the row. */
    SnapshotRows current() {
        boolean same = lastTable != null;
        for (int i = 0; same && i < names.length; i++) {
            same = names[i].text() == lastTexts[i];
        }
        if (!same || lastTable == null) {
            lastTexts = Arrays.stream(names).mapToInt(RowValue::text).toArray();
            lastNames = parted(lastTexts);
            lastTable = tables.computeIfAbsent(measureNames(), this::rows);
        }
        return lastTable;
    }

    private int[] parted(int[] texts) {
        String first = texts.length == 0 || texts[0] == Trace.ABSENT
                ? ""
                : target.trace().textAt(texts[0]);
        if (!first.contains(SEPARATOR)) {
            return texts;
        }
        String[] parts = first.split(Pattern.quote(SEPARATOR), texts.length);
        int[] places = texts.clone();
        for (int i = 0; i < parts.length; i++) {
            places[i] = target.trace().text(parts[i]);
        }
        return places;
    }

    private SnapshotRows rows(List<String> measureNames) {
        return target.trace()
                .snapshots(
                        new SnapshotFields(table, measureNames, units(measureNames.size()), attributes, sums),
                        target.yields());
    }

    /** Those of the type's own fields come first; measures that are named in events are only numbers. */
    private List<Unit> units(int size) {
        var units = new ArrayList<Unit>();
        measures.forEach(measure -> units.add(target.field(measure.field()).unit()));
        while (units.size() < size) {
            units.add(Unit.NONE);
        }
        return units;
    }

    /** Whether the event in the row, whose table was asked for, has a measure in this one of its named places. */
    boolean has(int namedMeasure) {
        return lastNames[namedMeasure] != Trace.ABSENT;
    }

    private List<String> measureNames() {
        var all = new ArrayList<String>();
        measures.forEach(measure -> all.add(measure.name()));
        Arrays.stream(lastNames)
                .filter(name -> name != Trace.ABSENT)
                .mapToObj(target.trace()::textAt)
                .forEach(all::add);
        return all;
    }
}
