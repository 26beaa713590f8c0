package dev.contrail.analyzer.export.event;

import dev.contrail.analyzer.export.event.EventColumn.Part;
import dev.contrail.analyzer.export.table.Column;
import dev.contrail.analyzer.unit.FieldUnit;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the columns for an event type, as chunks declare it: those of all of them, where they differ. */
final class EventColumns {
    private static final int DEEPEST = 3;
    private static final Map<String, String> NAMES = Map.of(
            "start_time_utc", "time_utc",
            "start_time_ns", "time_ns",
            "event_thread", "thread",
            "event_thread_id", "thread_id");

    private final Map<String, EventColumn> byName = new LinkedHashMap<>();

    private EventColumns() {}

    static List<EventColumn> of(List<EventType> declared) {
        var columns = new EventColumns();
        declared.forEach(type -> type.fields().forEach(field -> columns.add(field, 1)));
        return List.copyOf(columns.byName.values());
    }

    private void add(EventField field, int depth) {
        if (field.kind() == EventField.Kind.STRUCTURE && !field.isMethod() && depth < DEEPEST) {
            field.fields().forEach(inner -> add(inner, depth + 1));
            return;
        }
        for (EventColumn column : columns(field)) {
            String name = column.form().name();
            add(column.named(NAMES.getOrDefault(name, name)));
        }
    }

    /* A field of its own may be called as the event's thread is. */
    private void add(EventColumn column) {
        EventColumn known = byName.putIfAbsent(column.form().name(), column);
        if (known == null) {
            return;
        }
        if (!known.path().equals(column.path())) {
            add(column.named(column.form().name() + "_2"));
        } else if (known.form().type() != column.form().type()) {
            byName.put(known.form().name(), known.asText());
        }
    }

    private static List<EventColumn> columns(EventField field) {
        var columns = new ArrayList<EventColumn>();
        if (field.isTimestamp() && field.path().equals("startTime")) {
            columns.add(EventColumn.of(field, Part.VALUE, Column.Type.TIME, "_utc"));
        }
        if (field.isTimestamp() || field.isTimespan()) {
            columns.add(EventColumn.of(field, Part.NANOS, Column.Type.WHOLE, "_ns"));
            return columns;
        }
        String unit = EventColumn.suffix(FieldUnit.of(field).unit());
        columns.add(
                switch (field.kind()) {
                    case INTEGER -> EventColumn.of(field, Part.VALUE, Column.Type.WHOLE, unit);
                    case DECIMAL -> EventColumn.of(field, Part.VALUE, Column.Type.DECIMAL, unit);
                    case BOOLEAN -> EventColumn.of(field, Part.VALUE, Column.Type.FLAG, "");
                    case TEXT, CLASS, THREAD -> EventColumn.of(field, Part.VALUE, Column.Type.TEXT, "");
                    case STACK_TRACE, STRUCTURE, ARRAY, OTHER -> EventColumn.of(field, Part.TEXT, Column.Type.TEXT, "");
                });
        if (field.kind() == EventField.Kind.THREAD) {
            columns.add(EventColumn.of(field, Part.THREAD_ID, Column.Type.WHOLE, "_id"));
        }
        return columns;
    }
}
