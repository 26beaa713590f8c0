package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What one thread did: a view on rows of a trace's actions, in order of start, the longer of two that start together
 * first. Marks count from 0.
 *
 * <p>Marks that overlap are stacked: within a sub-row no two do. Sub-row 0 holds the outermost.
 *
 * @param trace where the marks are
 * @param rows the row of each mark in the trace's actions
 * @param subRows the sub-row of each mark
 * @param depth how many sub-rows
 * @param actionOfText for a text of the trace, one higher than its index so that 0 is for marks without one: the place
 *     in the chart's actions, or {@link Trace#ABSENT}
 */
public record Marks(Trace trace, IntColumn rows, IntColumn subRows, int depth, IntColumn actionOfText) {
    public Marks {
        Objects.requireNonNull(trace, "trace");
        if (rows.size() != subRows.size()) {
            throw new IllegalArgumentException(rows.size() + " marks but " + subRows.size() + " sub-rows");
        }
        if (rows.size() > 0 && depth < 1) {
            throw new IllegalArgumentException(rows.size() + " marks in a lane of depth " + depth);
        }
    }

    /** How many marks. */
    public int size() {
        return rows.size();
    }

    /** For a mark how many it stands for: more than one where short ones were folded. */
    public IntToLongFunction counts() {
        IntToLongFunction ofRow = trace.actions().counts();
        return mark -> ofRow.applyAsLong(rows.get(mark));
    }

    /** How many there were, with those that others stand for. */
    public long total() {
        if (!trace.actions().areFolded()) {
            return size();
        }
        IntToLongFunction counts = counts();
        return IntStream.range(0, size()).mapToLong(counts).sum();
    }

    /** When a mark begins. */
    public long start(int mark) {
        return trace.actions().start().get(rows.get(mark));
    }

    /** When a mark ends, exclusive; its start for an instant. */
    public long end(int mark) {
        return start(mark) + duration(mark);
    }

    /** How long a mark lasts, 0 for an instant. */
    public long duration(int mark) {
        return Math.max(0, trace.actions().duration().get(rows.get(mark)));
    }

    /** Whether a mark had not ended when the recording did. */
    public boolean isOpen(int mark) {
        return trace.actions().isOpen(rows.get(mark));
    }

    /** Whether nobody knows when a mark began: it is drawn from the earliest time at which it may have. */
    public boolean isBegunUnseen(int mark) {
        return isOpen(mark) && trace.actions().isBegunUnseen(rows.get(mark));
    }

    /** What was done: a place in the chart's actions. */
    public int action(int mark) {
        return actionOfText.get(trace.actions().action().get(rows.get(mark)) + 1);
    }

    /** Which of the lane's sub-rows a mark is in, from 0. */
    public int subRow(int mark) {
        return subRows.get(mark);
    }

    /** The name of what it was done to, empty for none. */
    public String task(int mark) {
        return participant(trace.actions().task().get(rows.get(mark)));
    }

    /** The name of the queue it was done with, empty for none. */
    public String queue(int mark) {
        return participant(trace.actions().queue().get(rows.get(mark)));
    }

    /** What is written in a mark: what it was done to, and who had that when it is known. */
    public String label(int mark) {
        String holder = isOpen(mark) ? holder(mark) : "";
        return holder.isEmpty() ? task(mark) : task(mark) + ", held by " + holder;
    }

    /** The name of the thread that has what a mark waits for, empty when it is not known or it waits for nothing. */
    public String holder(int mark) {
        int row = rows.get(mark);
        for (Attribute attribute : trace.actions().attributes()) {
            if (attribute.name().equals(Attribute.HELD_BY)
                    && attribute.type() == trace.actions().type().get(row)) {
                return trace.text((int) attribute.values().get(row), "");
            }
        }
        return "";
    }

    private String participant(int index) {
        return index == Trace.ABSENT ? "" : trace.participants().get(index).displayName();
    }
}
