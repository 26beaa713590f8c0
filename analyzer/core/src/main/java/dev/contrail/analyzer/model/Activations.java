package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.column.IntColumn;

/**
 * Stretches in which a participant works on a call: from the call to its last reply, or to the end of the recording when a
 * reply was still to come. In columns, by start row.
 *
 * <p>Two of one lifeline that share a row have different depths, up to the 64th. Those of one thread nest, but for such as have no reply.
 *
 * @param lifeline who works
 * @param startRow the call
 * @param endRow the last reply, after the call; the number of rows when a reply was still to come
 * @param depth 0 on the lifeline itself, 1 beside it, and so on
 */
public record Activations(IntColumn lifeline, IntColumn startRow, IntColumn endRow, IntColumn depth) {
    /** How many. */
    public int size() {
        return lifeline.size();
    }

    void requireWithin(int lifelines, int rows) {
        for (int i = 0; i < size(); i++) {
            boolean there = lifeline.get(i) >= 0 && lifeline.get(i) < lifelines;
            boolean inOrder = 0 <= startRow.get(i) && startRow.get(i) < endRow.get(i) && endRow.get(i) <= rows;
            if (!there || !inOrder || depth.get(i) < 0) {
                throw new IllegalArgumentException("activation %d: lifeline %d, rows %d to %d, depth %d"
                        .formatted(i, lifeline.get(i), startRow.get(i), endRow.get(i), depth.get(i)));
            }
        }
    }
}
