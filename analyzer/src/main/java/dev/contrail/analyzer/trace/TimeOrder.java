package dev.contrail.analyzer.trace;

import org.jspecify.annotations.Nullable;

/**
 * Rows in order of time; rows with equal times keep their order.
 *
 * <p>A chunk holds the buffers of many threads, each in order of time. So this is a natural merge sort: it finds the
 * stretches that are in order already and merges neighbours until one is left.
 */
final class TimeOrder {
    private TimeOrder() {}

    /** The rows in order of time; null when they are in order already. */
    static int @Nullable [] of(LongColumn times) {
        int[] runs = runStarts(times);
        if (runs.length <= 2) {
            return null;
        }
        int[] rows = identity(times.size());
        int[] spare = new int[rows.length];
        long[] keys = new long[rows.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = times.get(row);
        }
        while (runs.length > 2) {
            runs = mergeNeighbours(keys, rows, spare, runs);
            int[] merged = spare;
            spare = rows;
            rows = merged;
        }
        return rows;
    }

    /** Where each ascending stretch starts, and the size at the end. */
    private static int[] runStarts(LongColumn times) {
        var starts = new IntColumn.Builder();
        starts.add(0);
        for (int row = 1; row < times.size(); row++) {
            if (times.get(row) < times.get(row - 1)) {
                starts.add(row);
            }
        }
        starts.add(times.size());
        IntColumn column = starts.build();
        int[] runs = new int[column.size()];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = column.get(i);
        }
        return runs;
    }

    private static int[] identity(int size) {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return rows;
    }

    private static int[] mergeNeighbours(long[] keys, int[] from, int[] to, int[] runs) {
        int pairs = (runs.length - 1 + 1) / 2;
        int[] merged = new int[pairs + 1];
        for (int pair = 0; pair < pairs; pair++) {
            int start = runs[2 * pair];
            int middle = runs[2 * pair + 1];
            int end = 2 * pair + 2 < runs.length ? runs[2 * pair + 2] : middle;
            merge(keys, from, to, start, middle, end);
            merged[pair] = start;
        }
        merged[pairs] = from.length;
        return merged;
    }

    private static void merge(long[] keys, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || left < middle && keys[from[left]] <= keys[from[right]];
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
