package dev.contrail.analyzer.derive.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.Lifeline.End;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When each participant begins and ceases to exist.
 *
 * <p>A creation counts when it is the first message of its receiver. A lifeline of several instances dies when as many
 * have been closed.
 */
final class Lifelines {
    private final SequenceMessages messages;
    private final int[] first;
    private final int[] last;
    private final int[] lastClose;
    private final int[] closes;

    private Lifelines(SequenceMessages messages, int lifelines) {
        this.messages = messages;
        this.first = filled(lifelines, NONE);
        this.last = filled(lifelines, NONE);
        this.lastClose = filled(lifelines, NONE);
        this.closes = new int[lifelines];
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    static List<Lifeline> of(Cast cast, SequenceMessages messages) {
        var lives = new Lifelines(messages, cast.size());
        for (int row = 0; row < messages.size(); row++) {
            lives.note(messages.from().get(row), row);
            lives.note(messages.to().get(row), row);
            lives.noteClose(row);
        }
        var lifelines = new ArrayList<Lifeline>();
        for (int lifeline = 0; lifeline < cast.size(); lifeline++) {
            lifelines.add(lives.lifeline(cast, lifeline));
        }
        return lifelines;
    }

    private void note(int lifeline, int row) {
        if (lifeline != NONE) {
            first[lifeline] = first[lifeline] == NONE ? row : first[lifeline];
            last[lifeline] = row;
        }
    }

    private void noteClose(int row) {
        int closed = messages.to().get(row);
        if (closed != NONE && messages.kindAt(row) == MessageKind.CLOSE) {
            lastClose[closed] = row;
            closes[closed]++;
        }
    }

    private Lifeline lifeline(Cast cast, int lifeline) {
        Cast.Role role = cast.role(lifeline);
        boolean closed = closes[lifeline] >= cast.instances(lifeline);
        return new Lifeline(
                role.participant(),
                cast.kind(lifeline),
                cast.instances(lifeline),
                cast.messages().run().get(role.trace()).name(),
                end(first[lifeline], isCreated(lifeline)),
                end(closed ? lastClose[lifeline] : last[lifeline], closed),
                last[lifeline]);
    }

    private boolean isCreated(int lifeline) {
        int row = first[lifeline];
        return messages.kindAt(row) == MessageKind.CREATE
                && messages.to().get(row) == lifeline
                && !messages.isSelf(row);
    }

    private End end(int row, boolean given) {
        return new End(row, messages.time().get(row), given);
    }
}
