package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.trace.unseen.EventTimes;
import dev.contrail.analyzer.trace.unseen.Unseen;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.Row;
import org.jspecify.annotations.Nullable;

/** Takes the times of events that other pictures draw. */
final class UnseenAppender extends RowAppender {
    private final EventTimes times;
    private final Row row;
    private final int threadSlot;

    private UnseenAppender(RowTarget target, Unseen.Kind kind, @Nullable String thread) {
        super(target);
        this.times = trace.unseen().times(kind, target.yields() && !isOverlay(kind));
        this.row = target.row();
        this.threadSlot = ActionAppender.slot(target, thread, EventField.Kind.THREAD);
    }

    private static boolean isOverlay(Unseen.Kind kind) {
        return kind == Unseen.Kind.WAIT || kind == Unseen.Kind.PAUSE;
    }

    /** An appender for events that are mapped so elsewhere; null when they are no events of a picture. */
    static @Nullable RowAppender of(RowTarget target, TypeMapping how) {
        if (how instanceof TypeMapping.Message || how instanceof TypeMapping.Call) {
            return new UnseenAppender(target, Unseen.Kind.MESSAGE, null);
        }
        if (how instanceof TypeMapping.State) {
            return new UnseenAppender(target, Unseen.Kind.SNAPSHOT, null);
        }
        if (how instanceof TypeMapping.Action) {
            return new UnseenAppender(target, Unseen.Kind.ACTION, null);
        }
        if (how instanceof TypeMapping.Sample sample) {
            return new UnseenAppender(target, Unseen.Kind.SAMPLE, sample.thread());
        }
        if (how instanceof TypeMapping.Overlay overlay) {
            return new UnseenAppender(target, overlay.pause() ? Unseen.Kind.PAUSE : Unseen.Kind.WAIT, null);
        }
        return null;
    }

    @Override
    void append() {
        boolean named = threadSlot != ActionAppender.NONE && row.get(threadSlot) != Row.ABSENT;
        times.add(named ? (int) row.get(threadSlot) : row.thread, row.start);
    }
}
