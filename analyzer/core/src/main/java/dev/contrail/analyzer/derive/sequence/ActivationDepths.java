package dev.contrail.analyzer.derive.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An activation for every call that was answered, and for those that were not yet when the recording ended; each at the
 * least depth that is free on its lifeline.
 */
final class ActivationDepths {
    /** No picture can show more beside each other; calls without an answer would be ever more. */
    private static final int DEEPEST = 64;

    private final IntColumn.Builder lifeline = new IntColumn.Builder();
    private final IntColumn.Builder start = new IntColumn.Builder();
    private final IntColumn.Builder end = new IntColumn.Builder();
    private final IntColumn.Builder depth = new IntColumn.Builder();
    /** By lifeline and depth: the row where the last activation there ends. */
    private final List<List<Integer>> busyUntil = new ArrayList<>();

    private ActivationDepths(int lifelines) {
        for (int i = 0; i < lifelines; i++) {
            busyUntil.add(new ArrayList<>());
        }
    }

    static Activations of(SequenceMessages messages, BitSet open, int lifelines) {
        var depths = new ActivationDepths(lifelines);
        for (int row = 0; row < messages.size(); row++) {
            int end = open.get(row) ? messages.size() : messages.partner().get(row);
            int receiver = messages.to().get(row);
            if (messages.kindAt(row) != MessageKind.REPLY && end != NONE && receiver != NONE) {
                depths.add(receiver, row, end);
            }
        }
        return new Activations(depths.lifeline.build(), depths.start.build(), depths.end.build(), depths.depth.build());
    }

    private void add(int receiver, int call, int last) {
        lifeline.add(receiver);
        start.add(call);
        end.add(last);
        depth.add(occupy(busyUntil.get(receiver), call, last));
    }

    private static int occupy(List<Integer> busyUntil, int call, int last) {
        for (int free = 0; free < busyUntil.size(); free++) {
            if (busyUntil.get(free) < call) {
                busyUntil.set(free, last);
                return free;
            }
        }
        if (busyUntil.size() <= DEEPEST) {
            busyUntil.add(last);
        }
        return busyUntil.size() - 1;
    }
}
