package dev.contrail.analyzer.trace;

import java.util.Map;

/**
 * A note of an action that had not ended when it was written. The indexes are those of {@link Actions}.
 *
 * @param span the number that all notes of the action and its end share
 * @param details what else is told of it: texts by name
 */
public record OpenAction(
        long span, int type, long start, int thread, int queue, int action, int task, Map<String, Integer> details) {
    public OpenAction {
        details = Map.copyOf(details);
    }

    /** One of which nothing else is told. */
    public OpenAction(long span, int type, long start, int thread, int queue, int action, int task) {
        this(span, type, start, thread, queue, action, task, Map.of());
    }
}
