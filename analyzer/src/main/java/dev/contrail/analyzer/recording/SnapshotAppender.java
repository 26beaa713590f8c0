package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventField;
import dev.contrail.analyzer.mapping.EventType;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.SnapshotRows;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes events that are snapshots of numbers. */
final class SnapshotAppender extends RowAppender {
    private final String type;
    private final RowParticipant subject;
    private final RowValue action;
    private final List<String> measureNames = new ArrayList<>();
    private final List<String> attributeNames = new ArrayList<>();
    private final RowValue[] measures;
    private final RowValue[] attributes;
    private final RowValue[] names;
    private final RowValue[] namedValues;
    private final Map<List<String>, SnapshotRows> tables = new HashMap<>();
    private int[] lastNames = {};
    private @Nullable SnapshotRows lastTable;

    SnapshotAppender(EventType type, TypeMapping.State mapping, TraceBuilder trace) {
        super(type, trace);
        this.type = type.name();
        subject = participant(mapping.subject(), mapping.subjectId());
        action = value(mapping.action());
        measures = values(
                type,
                mapping.measures().stream()
                        .filter(name ->
                                type.field(name).map(EventField::isNumeric).orElse(false))
                        .toList(),
                measureNames);
        attributes = values(type, mapping.attributes(), attributeNames);
        var pairs = mapping.namedMeasures();
        names = pairs.stream()
                .map(pair -> value(new Value.OfField(pair.nameField())))
                .toArray(RowValue[]::new);
        namedValues = pairs.stream()
                .map(pair -> value(new Value.OfField(pair.valueField())))
                .toArray(RowValue[]::new);
    }

    /** The values of those fields that the type has; their names are added to a list. */
    private RowValue[] values(EventType type, List<String> fields, List<String> found) {
        var values = new ArrayList<RowValue>();
        for (String name : fields) {
            type.field(name).ifPresent(field -> {
                found.add(name);
                values.add(value(field));
            });
        }
        return values.toArray(RowValue[]::new);
    }

    @Override
    void append() {
        SnapshotRows table = table();
        table.add(row.start, row.thread, subject.index(), action.text());
        int place = 0;
        for (RowValue measure : measures) {
            table.measure(place++, measure.decimal());
        }
        for (int i = 0; i < names.length; i++) {
            if (lastNames[i] != Trace.ABSENT) {
                table.measure(place++, namedValues[i].decimal());
            }
        }
        for (int i = 0; i < attributes.length; i++) {
            table.attribute(i, attributes[i].text());
        }
    }

    /** The table of this row's fields: which they are may differ from row to row, but seldom does. */
    private SnapshotRows table() {
        boolean same = lastTable != null;
        for (int i = 0; same && i < names.length; i++) {
            same = names[i].text() == lastNames[i];
        }
        if (!same || lastTable == null) {
            lastNames = Arrays.stream(names).mapToInt(RowValue::text).toArray();
            lastTable = tables.computeIfAbsent(namesInRow(), fields -> trace.snapshots(type, fields, attributeNames));
        }
        return lastTable;
    }

    private List<String> namesInRow() {
        var fields = new ArrayList<>(measureNames);
        Arrays.stream(lastNames)
                .filter(name -> name != Trace.ABSENT)
                .mapToObj(trace::textAt)
                .forEach(fields::add);
        return fields;
    }
}
