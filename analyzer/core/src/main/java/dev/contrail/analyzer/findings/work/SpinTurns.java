package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts what each thread did into turns and streaks, as {@link Spin} defines them. */
final class SpinTurns {
    private record Key(int queue, int action) {}

    /** What one thread is about. */
    private static final class Hand {
        private @Nullable Key key;
        private final Map<Integer, Long> turnsByTask = new HashMap<>();
        private long turns;
        private long start;
        private long end;
        /** The task since the last turn; absent when there was none. */
        private int task = Trace.ABSENT;

        /** Whether there was another task as well. */
        private boolean strayed;
    }

    private final Actions actions;
    private final BitSet alarms = new BitSet();
    private final Hand[] hands;
    private final Map<Key, Streaks> streaks = new LinkedHashMap<>();

    private SpinTurns(Trace trace) {
        actions = trace.actions();
        hands = new Hand[trace.threads().size()];
        for (int text = 0; text < trace.texts().size(); text++) {
            alarms.set(text, Alarms.inName(trace.texts().get(text)));
        }
        alarms.and(actions.action().present());
    }

    static List<Streaks> in(Trace trace) {
        var turns = new SpinTurns(trace);
        if (turns.alarms.isEmpty()) {
            return List.of();
        }
        for (int row = 0; row < turns.actions.size(); row++) {
            turns.note(row);
        }
        for (int thread = 0; thread < turns.hands.length; thread++) {
            if (turns.hands[thread] != null) {
                turns.finish(turns.hands[thread], thread);
            }
        }
        return new ArrayList<>(turns.streaks.values());
    }

    private void note(int row) {
        int thread = actions.thread().get(row);
        if (thread == Trace.ABSENT) {
            return;
        }
        Hand hand = hands[thread];
        if (hand == null) {
            hand = new Hand();
            hands[thread] = hand;
        }
        int action = actions.action().get(row);
        int task = actions.task().get(row);
        if (task == Trace.ABSENT || isAlarm(action) && isOfJdk(row)) {
            return;
        }
        if (isAlarm(action)) {
            turn(hand, thread, row, task);
        } else {
            hand.strayed |= hand.task != Trace.ABSENT && hand.task != task;
            hand.task = task;
        }
    }

    private boolean isAlarm(int action) {
        return action != Trace.ABSENT && alarms.get(action);
    }

    /* An exception that the JDK tells of is no task, and whoever makes many, as a compiler does, puts nothing back. */
    private boolean isOfJdk(int row) {
        return actions.type().get(row) == actions.action().get(row);
    }

    private void turn(Hand hand, int thread, int row, int task) {
        var key = new Key(actions.queue().get(row), actions.action().get(row));
        long start = actions.start().get(row);
        boolean direct = !hand.strayed && (hand.task == Trace.ABSENT || hand.task == task);
        boolean goesOn = direct && key.equals(hand.key) && start - hand.end < Spin.PAUSE_NANOS;
        if (!goesOn) {
            finish(hand, thread);
            hand.key = key;
            hand.start = start;
        }
        hand.turns++;
        hand.turnsByTask.merge(task, 1L, Long::sum);
        hand.end = start + actions.duration().get(row);
        hand.task = Trace.ABSENT;
        hand.strayed = false;
    }

    private void finish(Hand hand, int thread) {
        if (hand.turns >= Spin.STREAK) {
            Key key = Objects.requireNonNull(hand.key);
            streaks.computeIfAbsent(key, k -> new Streaks(k.queue(), k.action()))
                    .add(thread, hand.turnsByTask, new TimeRange(hand.start, hand.end));
        }
        hand.turns = 0;
        hand.turnsByTask.clear();
    }
}
