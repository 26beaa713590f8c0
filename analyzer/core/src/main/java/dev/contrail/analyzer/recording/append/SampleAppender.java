package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.build.SampleRows;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.Row;
import org.jspecify.annotations.Nullable;

/** Takes events that say what a thread was seen doing. */
final class SampleAppender extends RowAppender {
    private static final int NONE = -1;

    private final SampleRows rows;
    private final Row row;
    private final int type;
    private final RowValue state;
    private final int threadSlot;
    private final int countSlot;

    SampleAppender(RowTarget target, TypeMapping.Sample mapping) {
        super(target);
        rows = trace.samples(target.yields());
        row = target.row();
        type = trace.text(target.type().name());
        state = target.value(mapping.state());
        threadSlot = slot(mapping.thread(), EventField.Kind.THREAD);
        countSlot = slot(mapping.count(), EventField.Kind.INTEGER);
    }

    private int slot(@Nullable String field, EventField.Kind kind) {
        return field == null
                ? NONE
                : target.type()
                        .field(field)
                        .filter(found -> found.kind() == kind)
                        .map(row::slotOf)
                        .orElse(NONE);
    }

    @Override
    public void append() {
        long looks = countSlot == NONE ? 1 : Math.max(1, row.get(countSlot));
        rows.add(type, row.start, thread(), state.text(), (int) Math.min(looks, Integer.MAX_VALUE));
    }

    private int thread() {
        return threadSlot == NONE || row.get(threadSlot) == Row.ABSENT ? row.thread : (int) row.get(threadSlot);
    }
}
