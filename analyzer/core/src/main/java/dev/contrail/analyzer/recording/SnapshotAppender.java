package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.SnapshotRows;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.List;

/** Takes events that are snapshots of numbers. */
final class SnapshotAppender extends RowAppender {
    private final RowParticipant subject;
    private final RowValue action;
    private final SnapshotTables tables;
    private final RowValue[] measures;
    private final RowValue[] attributes;
    private final RowValue[] namedMeasures;

    SnapshotAppender(EventType type, TypeMapping.State mapping, TraceBuilder trace) {
        super(type, trace);
        subject = participant(mapping.subject(), mapping.subjectId());
        action = value(mapping.action());
        tables = new SnapshotTables(type, mapping, this);
        measures = values(tables.measures());
        attributes = values(tables.attributes());
        namedMeasures = mapping.namedMeasures().stream()
                .map(pair -> value(new Value.OfField(pair.valueField())))
                .toArray(RowValue[]::new);
    }

    private RowValue[] values(List<EventField> fields) {
        return fields.stream().map(this::value).toArray(RowValue[]::new);
    }

    @Override
    public void append() {
        SnapshotRows table = tables.current();
        table.add(row.start, row.thread, subject.index(), action.text());
        int place = 0;
        for (RowValue measure : measures) {
            table.measure(place++, measure.decimal());
        }
        for (int i = 0; i < namedMeasures.length; i++) {
            if (tables.has(i)) {
                table.measure(place++, namedMeasures[i].decimal());
            }
        }
        for (int i = 0; i < attributes.length; i++) {
            table.attribute(i, attributes[i].text());
        }
    }
}
