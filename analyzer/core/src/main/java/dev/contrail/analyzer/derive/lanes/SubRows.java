package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/** Stacks marks that overlap: each in the lowest sub-row that is free when it starts. */
final class SubRows {
    private final PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingLong(Busy::until));
    private final PriorityQueue<Integer> free = new PriorityQueue<>();
    private final IntColumn.Builder subRows = new IntColumn.Builder();
    private int depth = 1;
    /** From when on nothing is busy. */
    private long allFree = Long.MIN_VALUE;
    /** Whether the lowest sub-row is busy until then, and no other: that is not in the queues. */
    private boolean onlyBusy;

    private record Busy(long until, int subRow) {}

    /**
     * Stacks rows that are in order of start.
     *
     * @param foldNanos how far waits that one row stands for begin from each other at most; 0 when each has a row
     */
    SubRows(Actions actions, IntColumn rows, long foldNanos) {
        free.add(0);
        IntToLongFunction samples = foldNanos > 0 && actions.areSampled() ? actions.samples() : row -> 0;
        Scan rowOf = rows.scan();
        for (int mark = 0; mark < rows.size(); mark++) {
            int row = rowOf.getInt(mark);
            // What was seen between waits that are one row now did not overlap any of them.
            long between = samples.applyAsLong(row) > 0 ? foldNanos : 0;
            place(actions.start().get(row), actions.duration().get(row), between);
        }
    }

    private void place(long start, long duration, long between) {
        if (start + between >= allFree) { // mostly nothing overlaps
            while (!busy.isEmpty()) {
                free.add(busy.remove().subRow());
            }
            subRows.add(0);
            if (duration > 0) {
                allFree = Math.max(allFree, start + duration);
                onlyBusy = true;
            }
            return;
        }
        if (onlyBusy) {
            free.remove(0);
            busy.add(new Busy(allFree, 0));
            onlyBusy = false;
        }
        allFree = Math.max(allFree, start + duration);
        release(start);
        if (free.isEmpty()) {
            free.add(depth++);
        }
        if (duration <= 0) {
            subRows.add(free.element()); // an instant is over before anything can overlap it
            return;
        }
        int subRow = free.remove();
        busy.add(new Busy(start + duration, subRow));
        subRows.add(subRow);
    }

    private void release(long now) {
        for (Busy next = busy.peek(); next != null && next.until <= now; next = busy.peek()) {
            busy.remove();
            free.add(next.subRow);
        }
    }

    /** How many sub-rows, at least one. */
    int depth() {
        return depth;
    }

    /** The sub-row of each mark; to be called once. */
    IntColumn column() {
        return subRows.build();
    }
}
