package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which reply answers which call of a trace.
 *
 * <p>With an exchange number, the latest call of that number in the other direction. Without one, the latest call of the
 * same thread in the other direction that is open, or else of any thread.
 */
public final class Exchanges {
    /** No row. */
    public static final int NONE = -1;

    private record Direction(int from, int to, long key) {}

    private final Messages messages;
    private final int[] partner;

    /** Those of a trace. */
    public Exchanges(Trace trace) {
        messages = trace.messages();
        partner = new int[messages.size()];
        Arrays.fill(partner, NONE);
        var numbered = new HashMap<Direction, Integer>();
        var byThread = new HashMap<Direction, Deque<Integer>>();
        for (int row = 0; row < partner.length; row++) {
            int kind = messages.kind().get(row);
            long exchange = messages.exchange().get(row);
            if (kind == MessageKind.CALL.ordinal()) {
                if (exchange != 0) {
                    numbered.put(direction(row, false, exchange), row);
                } else {
                    byThread.computeIfAbsent(
                                    direction(row, false, messages.thread().get(row)), key -> new ArrayDeque<>())
                            .push(row);
                }
            } else if (kind == MessageKind.REPLY.ordinal()) {
                Integer call = exchange != 0
                        ? numbered.get(direction(row, true, exchange))
                        : popped(byThread.get(
                                direction(row, true, messages.thread().get(row))));
                if (call != null) {
                    partner[row] = call;
                    partner[call] = partner[call] == NONE ? row : partner[call];
                }
            }
        }
        pairAcrossThreads();
    }

    /** Replies that another thread sends than the one that called, oldest call first. */
    private void pairAcrossThreads() {
        Map<Direction, Deque<Integer>> open = new HashMap<>();
        for (int row = 0; row < partner.length; row++) {
            int kind = messages.kind().get(row);
            if (partner[row] != NONE || messages.exchange().get(row) != 0) {
                continue;
            }
            if (kind == MessageKind.CALL.ordinal()) {
                open.computeIfAbsent(direction(row, false, 0), key -> new ArrayDeque<>())
                        .add(row);
            } else if (kind == MessageKind.REPLY.ordinal()) {
                Deque<Integer> calls = open.get(direction(row, true, 0));
                Integer call = calls == null ? null : calls.poll();
                if (call != null) {
                    partner[row] = call;
                    partner[call] = row;
                }
            }
        }
    }

    private static @Nullable Integer popped(@Nullable Deque<Integer> calls) {
        return calls == null || calls.isEmpty() ? null : calls.pop();
    }

    private Direction direction(int row, boolean reverse, long key) {
        int from = messages.from().get(row);
        int to = messages.to().get(row);
        return reverse ? new Direction(to, from, key) : new Direction(from, to, key);
    }

    /** The call that a reply answers, or the first reply to a call; {@link #NONE} when there is none. */
    public int partner(int row) {
        return partner[row];
    }
}
