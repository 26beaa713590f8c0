package dev.contrail.analyzer.trace;

/**
 * A note of an action that had not ended when it was written. The indexes are those of {@link Actions}.
 *
 * @param span the number that all notes of the action and its end share
 */
public record OpenAction(long span, int type, long start, int thread, int queue, int action, int task) {}
