package dev.contrail.analyzer.trace.column;

import java.util.Arrays;

/**
 * How many stretches of rows are in order of time: as the file has them, and when rows are grouped by thread.
 *
 * @param inFile in the order of the file
 * @param byThread with rows grouped by thread; more than any number when there are too many threads for that
 * @param rowsPerThread how many rows each thread has
 */
record Stretches(int inFile, long byThread, int[] rowsPerThread) {
    private static final int MOST_THREADS = 1 << 16;
    private static final int FEW = 16;
    private static final int[] MANY = {};

    /** Where each stretch of the file starts that is in order, and the size at the end; empty when there are many. */
    static int[] fewStarts(LongColumn times) {
        int[] starts = new int[FEW + 1];
        int count = 1;
        long last = Long.MIN_VALUE;
        Scan timeOf = times.scan();
        for (int row = 0; row < times.size(); row++) {
            long time = timeOf.get(row);
            if (time < last) {
                if (count == FEW) {
                    return MANY;
                }
                starts[count++] = row;
            }
            last = time;
        }
        starts[count] = times.size();
        return Arrays.copyOf(starts, count + 1);
    }

    static Stretches of(LongColumn times, IntColumn threads) {
        int size = times.size();
        int inFile = size == 0 ? 0 : 1;
        long byThread = 0;
        int[] rowsPerThread = new int[64];
        long[] lastPerThread = new long[64];
        long last = Long.MIN_VALUE;
        Scan timeOf = times.scan();
        Scan threadOf = threads.scan();
        for (int row = 0; row < size; row++) {
            long time = timeOf.get(row);
            inFile += time < last ? 1 : 0;
            last = time;
            int thread = threadOf.getInt(row) + 1; // none has the index -1
            if (thread >= rowsPerThread.length) {
                if (thread > MOST_THREADS) {
                    byThread = Integer.MAX_VALUE;
                    continue;
                }
                rowsPerThread = Arrays.copyOf(rowsPerThread, Math.max(thread + 1, rowsPerThread.length * 2));
                lastPerThread = Arrays.copyOf(lastPerThread, rowsPerThread.length);
            }
            if (rowsPerThread[thread]++ == 0 || time < lastPerThread[thread]) {
                byThread++;
            }
            lastPerThread[thread] = time;
        }
        return new Stretches(inFile, byThread, rowsPerThread);
    }

    /** The rows of each thread in the order of the file, one thread after the other. */
    int[] groupedByThread(IntColumn threads) {
        int[] next = new int[rowsPerThread.length];
        for (int thread = 1; thread < next.length; thread++) {
            next[thread] = next[thread - 1] + rowsPerThread[thread - 1];
        }
        int[] rows = new int[threads.size()];
        Scan threadOf = threads.scan();
        for (int row = 0; row < rows.length; row++) {
            rows[next[threadOf.getInt(row) + 1]++] = row;
        }
        return rows;
    }
}
