package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes messages of calls: who called each, and what comes back when.
 *
 * <p>The calls of one thread are gone through by start, the longer first of those that start together; those that have
 * not ended stand on a stack. Messages are added in the order of the calls and returns of a thread, which keeps that
 * order at equal times.
 */
final class CallNesting {
    private final CallRows.Columns calls;
    private final MessageRows messages;
    private final Map<Long, Integer> byId = new HashMap<>();

    CallNesting(CallRows.Columns calls, MessageRows messages) {
        this.calls = calls;
        this.messages = messages;
    }

    void add() {
        int[] order = byThreadAndStart();
        for (int row = 0; row < calls.size(); row++) {
            if (calls.id().get(row) != 0) {
                byId.put(calls.id().get(row), row);
            }
        }
        Deque<Integer> open = new ArrayDeque<>();
        int thread = Trace.ABSENT;
        for (int row : order) {
            boolean other = calls.thread().get(row) != thread;
            thread = calls.thread().get(row);
            close(open, other ? Long.MAX_VALUE : calls.start().get(row));
            call(row, open);
            if (calls.duration().get(row) > 0) {
                open.push(row);
            }
        }
        close(open, Long.MAX_VALUE);
    }

    private int[] byThreadAndStart() {
        Integer[] rows = new Integer[calls.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        Arrays.sort(rows, this::compare);
        int[] order = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = rows[i];
        }
        return order;
    }

    /* Of calls with the same time the one that was recorded last is around the others: events are recorded when they end. */
    private int compare(int a, int b) {
        int byThread = Integer.compare(calls.thread().get(a), calls.thread().get(b));
        if (byThread != 0) {
            return byThread;
        }
        int byStart = Long.compare(calls.start().get(a), calls.start().get(b));
        if (byStart != 0) {
            return byStart;
        }
        int byEnd = Long.compare(calls.end(b), calls.end(a));
        return byEnd != 0 ? byEnd : Integer.compare(b, a);
    }

    /** Returns of the calls that end before a time, the innermost first. */
    private void close(Deque<Integer> open, long time) {
        while (!open.isEmpty() && (calls.end(open.peek()) <= time)) {
            int row = open.pop();
            message(row, calls.end(row), calls.to().get(row), caller(row, open), MessageKind.REPLY);
        }
    }

    private void call(int row, Deque<Integer> open) {
        message(row, calls.start().get(row), caller(row, open), calls.to().get(row), MessageKind.CALL);
    }

    private void message(int row, long time, int from, int to, MessageKind kind) {
        messages.add(
                calls.type().get(row),
                time,
                0,
                calls.thread().get(row),
                from,
                to,
                kind == MessageKind.CALL ? calls.label().get(row) : Trace.ABSENT,
                kind,
                0);
    }

    /** Who made a call: as the event says, its parent's receiver, or the receiver of the call around it. */
    private int caller(int row, Deque<Integer> open) {
        if (calls.parent().get(row) != 0) {
            Integer parent = byId.get(calls.parent().get(row));
            return parent == null ? calls.from().get(row) : calls.to().get(parent);
        }
        if (calls.nested().get(row) == 0) {
            return calls.from().get(row);
        }
        return open.isEmpty() ? calls.from().get(row) : calls.to().get(open.peek());
    }
}
