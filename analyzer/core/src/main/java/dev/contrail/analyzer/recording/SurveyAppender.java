package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventType;
import org.jspecify.annotations.Nullable;

/** Takes from events who occurs in them and which measures they have, and keeps no rows. */
final class SurveyAppender extends RowAppender {
    private final RowParticipant[] participants;
    private final @Nullable SnapshotTables tables;

    private SurveyAppender(EventType type, TypeMapping mapping, TraceBuilder trace) {
        super(type, trace);
        if (mapping instanceof TypeMapping.Message message) {
            participants = new RowParticipant[] {
                participant(message.from(), message.fromId()), participant(message.to(), message.toId())
            };
            tables = null;
            RowAttributes.of(type, message, this, trace.messages().attributes());
        } else if (mapping instanceof TypeMapping.Action action) {
            participants = new RowParticipant[] {
                participant(action.queue(), action.queueId()), participant(action.task(), action.taskId())
            };
            tables = null;
            RowAttributes.of(type, action, this, trace.actions().attributes());
        } else if (mapping instanceof TypeMapping.State state) {
            participants = new RowParticipant[] {participant(state.subject(), state.subjectId())};
            tables = new SnapshotTables(type, state, this);
        } else {
            throw new IllegalArgumentException("not drawn: " + mapping);
        }
    }

    /** An appender for a type that is mapped so; null when it is not drawn. */
    static @Nullable RowAppender of(EventType type, TypeMapping mapping, TraceBuilder trace) {
        return mapping instanceof TypeMapping.NotDrawn ? null : new SurveyAppender(type, mapping, trace);
    }

    /** Who occurs in it is known. */
    @Override
    public void appendAgain() {}

    @Override
    public void append() {
        for (RowParticipant participant : participants) {
            participant.index();
        }
        if (tables != null) {
            tables.current();
        }
    }
}
