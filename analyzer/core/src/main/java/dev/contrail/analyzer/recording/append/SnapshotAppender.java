package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.recording.row.RowParticipant;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.build.SnapshotRows;

/** Takes events that are snapshots of numbers. */
final class SnapshotAppender extends RowAppender {
    private final RowParticipant subject;
    private final RowValue action;
    private final SnapshotTables tables;
    private final RowValue[] measures;
    private final double[] factors;
    private final RowValue[] attributes;
    private final RowValue[] namedMeasures;

    SnapshotAppender(RowTarget target, TypeMapping.State mapping) {
        super(target);
        subject = target.participant(mapping.subject(), mapping.subjectId());
        action = target.value(mapping.action());
        tables = new SnapshotTables(target, mapping);
        measures = tables.measures().stream()
                .map(measure -> target.field(measure.field()))
                .toArray(RowValue[]::new);
        factors = tables.measures().stream()
                .mapToDouble(measure -> measure.sum() == TypeMapping.Sum.SUBTRACT ? -1 : 1)
                .toArray();
        attributes = tables.attributes().stream().map(target::field).toArray(RowValue[]::new);
        namedMeasures = mapping.namedMeasures().stream()
                .map(pair -> target.value(new Value.OfField(pair.valueField())))
                .toArray(RowValue[]::new);
    }

    @Override
    public void append() {
        SnapshotRows table = tables.current();
        table.add(target.row().start, target.row().thread, subject.index(), action.text());
        int place = 0;
        for (int i = 0; i < measures.length; i++) {
            table.measure(place++, factors[i] * measures[i].decimal());
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
