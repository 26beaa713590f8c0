package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.SnapshotRows;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables for the snapshots of one type: one for each set of measures. A type's own fields are in all of them;
 * measures whose names are in the events may differ from event to event, but seldom do.
 */
final class SnapshotTables {
    /** Our library puts all names into the first text, with this between them. */
    private static final String SEPARATOR = " | ";

    private final String type;
    private final RowAppender appender;
    private final List<EventField> measures;
    private final List<EventField> attributes;
    private final RowValue[] names;
    private final Map<List<String>, SnapshotRows> tables = new HashMap<>();
    private int[] lastTexts = {};
    private int[] lastNames = {};
    private @Nullable SnapshotRows lastTable;

    SnapshotTables(EventType type, TypeMapping.State mapping, RowAppender appender) {
        this.type = type.name();
        this.appender = appender;
        measures = fields(type, mapping.measures()).stream()
                .filter(EventField::isNumeric)
                .toList();
        attributes = fields(type, mapping.attributes());
        names = mapping.namedMeasures().stream()
                .map(pair -> appender.value(new Value.OfField(pair.nameField())))
                .toArray(RowValue[]::new);
    }

    private static List<EventField> fields(EventType type, List<String> names) {
        return names.stream().flatMap(name -> type.field(name).stream()).toList();
    }

    /** The type's own fields that are measures: the first ones of every table. */
    List<EventField> measures() {
        return measures;
    }

    /** The type's own fields that are attributes. */
    List<EventField> attributes() {
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
            lastTable = tables.computeIfAbsent(
                    measureNames(), known -> appender.trace.snapshots(type, known, names(attributes)));
        }
        return lastTable;
    }

    private int[] parted(int[] texts) {
        String first = texts.length == 0 || texts[0] == Trace.ABSENT ? "" : appender.trace.textAt(texts[0]);
        if (!first.contains(SEPARATOR)) {
            return texts;
        }
        String[] parts = first.split(Pattern.quote(SEPARATOR), texts.length);
        int[] places = texts.clone();
        for (int i = 0; i < parts.length; i++) {
            places[i] = appender.trace.text(parts[i]);
        }
        return places;
    }

    /** Whether the event in the row, whose table was asked for, has a measure in this one of its named places. */
    boolean has(int namedMeasure) {
        return lastNames[namedMeasure] != Trace.ABSENT;
    }

    private List<String> measureNames() {
        var all = new ArrayList<>(names(measures));
        Arrays.stream(lastNames)
                .filter(name -> name != Trace.ABSENT)
                .mapToObj(appender.trace::textAt)
                .forEach(all::add);
        return all;
    }

    private static List<String> names(List<EventField> fields) {
        return fields.stream().map(EventField::name).toList();
    }
}
