package dev.contrail.analyzer.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in order of time; rows with equal times keep their order.
 *
 * <p>A chunk holds the buffers of many threads, each in order of time, and chunks follow each other. So this is a
 * natural merge sort: it finds the stretches that are in order already and merges neighbours until one is left. A merge
 * touches only where the two overlap, as in Tim Peters' sort for Python (listsort.txt); time and memory beyond the
 * result are for the overlaps only.
 */
final class TimeOrder {
    private final LongColumn times;
    private final int[] rows;
    private int[] spare = new int[1024];

    private TimeOrder(LongColumn times) {
        this.times = times;
        this.rows = new int[times.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
    }

    /** The rows in order of time; null when they are in order already. */
    static int @Nullable [] of(LongColumn times) {
        int[] runs = runStarts(times);
        return runs.length <= 2 ? null : new TimeOrder(times).sorted(runs);
    }

    /** Where each ascending stretch starts, and the size at the end. */
    private static int[] runStarts(LongColumn times) {
        int[] starts = new int[16];
        int count = 1;
        long last = times.size() == 0 ? 0 : times.get(0);
        for (int row = 1; row < times.size(); row++) {
            long time = times.get(row);
            if (time < last) {
                if (count + 1 == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[count++] = row;
            }
            last = time;
        }
        starts[count] = times.size();
        return Arrays.copyOf(starts, count + 1);
    }

    private int[] sorted(int[] runs) {
        int count = runs.length - 1;
        while (count > 1) {
            int merged = 0;
            for (int run = 0; run < count; run += 2) {
                int end = runs[Math.min(run + 2, count)];
                if (run + 1 < count) {
                    merge(runs[run], runs[run + 1], end);
                }
                runs[merged++] = runs[run];
            }
            runs[merged] = rows.length;
            count = merged;
        }
        return rows;
    }

    private void merge(int start, int middle, int end) {
        int from = firstLater(start, middle, key(middle));
        int to = firstNotEarlier(middle, end, key(middle - 1));
        int left = middle - from;
        if (spare.length < left) {
            spare = new int[Math.max(left, Math.min(spare.length * 2, rows.length))];
        }
        System.arraycopy(rows, from, spare, 0, left);
        interleave(left, middle, to, from);
    }

    /** Merges the spare rows with those that stand from {@code right}, into the gap that starts at {@code at}. */
    private void interleave(int left, int right, int to, int at) {
        if (left == 0) {
            return;
        }
        int next = 0;
        long leftKey = times.get(spare[0]);
        while (right < to) {
            int rightRow = rows[right];
            long rightKey = times.get(rightRow);
            while (leftKey <= rightKey) {
                rows[at++] = spare[next++];
                if (next == left) {
                    return;
                }
                leftKey = times.get(spare[next]);
            }
            rows[at++] = rightRow;
            right++;
        }
        System.arraycopy(spare, next, rows, at, left - next);
    }

    private int firstLater(int start, int end, long key) {
        while (start < end) {
            int middle = start + end >>> 1;
            if (key(middle) <= key) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        return start;
    }

    private int firstNotEarlier(int start, int end, long key) {
        while (start < end) {
            int middle = start + end >>> 1;
            if (key(middle) < key) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        return start;
    }

    private long key(int place) {
        return times.get(rows[place]);
    }
}
