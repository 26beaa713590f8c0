package dev.contrail.analyzer.trace.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in order of time; rows with equal times keep their order.
 *
 * <p>A chunk holds the buffers of many threads, each in order of time, and chunks follow each other. So this is a
 * natural merge sort: it finds the stretches that are in order already and merges neighbours until one is left. A merge
 * touches only where the two overlap, as in Tim Peters' sort for Python (listsort.txt). When that makes fewer stretches,
 * rows are grouped by thread first.
 */
public final class TimeOrder {
    /** Up to so many rows the times are laid out for sorting: those of a part are, and those of a whole recording take room. */
    private static final int MOST_LAID_OUT = 1 << 20;

    private final LongColumn times;
    private final long @Nullable [] laidOut;
    /* Rows that were not grouped stand in long stretches, which are gone through one behind the other, until two are merged:
     * the rows of those come from both. */
    private @Nullable Scan leftTimes;
    private @Nullable Scan rightTimes;
    private final int[] rows;
    private int[] spare = new int[1024];

    private TimeOrder(LongColumn times, int[] rows, boolean grouped) {
        this.times = times;
        this.rows = rows;
        leftTimes = grouped ? null : times.scan();
        rightTimes = grouped ? null : times.scan();
        if (rows.length <= MOST_LAID_OUT) {
            laidOut = new long[rows.length];
            times.read(0, laidOut, 0, rows.length);
        } else {
            laidOut = null;
        }
    }

    /** The rows in order of time; null when they are in order already. */
    public static int @Nullable [] of(LongColumn times, IntColumn threads) {
        int[] starts = Stretches.fewStarts(times);
        if (starts.length == 2) {
            return null;
        }
        if (starts.length > 2) { // there is no need to look at threads
            return new TimeOrder(times, identity(times.size()), false).sorted(starts);
        }
        var stretches = Stretches.of(times, threads);
        boolean group = stretches.byThread() * 4 < stretches.inFile();
        var order = new TimeOrder(times, group ? stretches.groupedByThread(threads) : identity(times.size()), group);
        return order.sorted(order.stretchStarts());
    }

    private static int[] identity(int size) {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return rows;
    }

    /** Merges stretches, of which the starts are given, and the size at the end. */
    private int[] sorted(int[] starts) {
        int count = starts.length - 1;
        while (count > 1) {
            int merged = 0;
            for (int stretch = 0; stretch < count; stretch += 2) {
                int end = starts[Math.min(stretch + 2, count)];
                if (stretch + 1 < count) {
                    merge(starts[stretch], starts[stretch + 1], end);
                }
                starts[merged++] = starts[stretch];
            }
            starts[merged] = rows.length;
            count = merged;
            leftTimes = null;
            rightTimes = null;
        }
        return rows;
    }

    /** Where each stretch that is in order starts, and the size at the end. */
    private int[] stretchStarts() {
        int[] starts = new int[16];
        int count = 1;
        long last = Long.MIN_VALUE;
        for (int place = 0; place < rows.length; place++) {
            long time = time(rows[place], leftTimes);
            boolean inOrder = time > last || time == last && (place == 0 || rows[place - 1] < rows[place]);
            last = time;
            if (!inOrder) {
                if (count + 1 == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[count++] = place;
            }
        }
        starts[count] = rows.length;
        return Arrays.copyOf(starts, count + 1);
    }

    private void merge(int start, int middle, int end) {
        int from = firstBehind(start, middle, rows[middle]);
        int to = firstBehind(middle, end, rows[middle - 1]);
        int left = middle - from;
        if (left == 0) {
            return;
        }
        if (spare.length < left) {
            spare = new int[Math.max(left, Math.min(spare.length * 2, rows.length))];
        }
        System.arraycopy(rows, from, spare, 0, left);
        interleave(left, middle, to, from);
    }

    /** Merges the spare rows with those that stand from {@code right}, into the gap that starts at {@code at}. */
    private void interleave(int left, int right, int to, int at) {
        int next = 0;
        int leftRow = spare[0];
        long leftTime = time(leftRow, leftTimes);
        while (right < to) {
            int rightRow = rows[right];
            long rightTime = time(rightRow, rightTimes);
            while (leftTime < rightTime || leftTime == rightTime && leftRow < rightRow) {
                rows[at++] = leftRow;
                if (++next == left) {
                    return;
                }
                leftRow = spare[next];
                leftTime = time(leftRow, leftTimes);
            }
            rows[at++] = rightRow;
            right++;
        }
        System.arraycopy(spare, next, rows, at, left - next);
    }

    /** The first place of a stretch whose row comes behind another. */
    private int firstBehind(int start, int end, int row) {
        while (start < end) {
            int middle = start + end >>> 1;
            if (isBefore(row, rows[middle])) {
                end = middle;
            } else {
                start = middle + 1;
            }
        }
        return start;
    }

    private boolean isBefore(int row, int other) {
        long time = time(row, null);
        long otherTime = time(other, null);
        return time < otherTime || time == otherTime && row < other;
    }

    private long time(int row, @Nullable Scan side) {
        if (laidOut != null) {
            return laidOut[row];
        }
        return side == null ? times.get(row) : side.get(row);
    }
}
