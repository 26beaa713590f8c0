package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowParticipant;
import dev.contrail.analyzer.recording.row.RowTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes from events who occurs in them and which measures they have, and keeps no rows. */
public final class SurveyAppender extends RowAppender {
    private final List<RowParticipant> participants;
    private final @Nullable SnapshotTables tables;

    private SurveyAppender(RowTarget target, List<RowParticipant> participants, @Nullable SnapshotTables tables) {
        super(target);
        this.participants = participants;
        this.tables = tables;
    }

    /** An appender for a type that is mapped so; null when it is not drawn. */
    public static @Nullable RowAppender of(RowTarget target, TypeMapping mapping) {
        if (mapping instanceof TypeMapping.Message message) {
            RowAttributes.of(
                    target, message, target.trace().messages(target.yields()).attributes());
            return of(
                    target,
                    target.participant(message.from(), message.fromId()),
                    target.participant(message.to(), message.toId()));
        }
        if (mapping instanceof TypeMapping.Call call) {
            return of(
                    target, target.participant(call.from(), call.fromId()), target.participant(call.to(), call.toId()));
        }
        if (mapping instanceof TypeMapping.Action action) {
            RowAttributes.of(
                    target, action, target.trace().actions(target.yields()).attributes());
            return of(
                    target,
                    target.participant(action.queue(), action.queueId()),
                    target.participant(action.task(), action.taskId()));
        }
        if (mapping instanceof TypeMapping.Sample) {
            return of(target);
        }
        if (mapping instanceof TypeMapping.State state) {
            var subject = target.participant(state.subject(), state.subjectId());
            return new SurveyAppender(target, List.of(subject), new SnapshotTables(target, state));
        }
        return null;
    }

    private static RowAppender of(RowTarget target, RowParticipant... participants) {
        return new SurveyAppender(target, List.of(participants), null);
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
