package dev.contrail.analyzer.export.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Merges stretches of rows, each in order of the rows' first number, into one; equal ones in the order of the stretches. */
final class RowMerge {
    private final int width;
    private final List<Cursor> cursors = new ArrayList<>();
    private int[] heap = {};
    private int size;

    RowMerge(int width) {
        this.width = width;
    }

    void add(Cursor cursor) {
        cursors.add(cursor);
    }

    /** Gets numbers from a place on. */
    @FunctionalInterface
    interface Source {
        void read(long from, long[] into, int count) throws IOException;
    }

    /** A place in a stretch. */
    static final class Cursor {
        private final Source source;
        private long[] numbers;
        private int at;
        private int end;
        private long nextRead;
        private final long lastRead;

        /** Over numbers that are there. */
        Cursor(long[] numbers, int from, int to) {
            this.source = (position, into, count) -> {};
            this.numbers = numbers;
            this.at = from;
            this.end = to;
            this.nextRead = to;
            this.lastRead = to;
        }

        /** Over numbers that are read, so many at a time. */
        Cursor(Source source, long from, long to, int atATime) {
            this.source = source;
            this.numbers = new long[(int) Math.min(atATime, to - from)];
            this.nextRead = from;
            this.lastRead = to;
        }

        /** Whether there is a row; reads more when those that are there were given. */
        boolean hasRow() throws IOException {
            if (at < end) {
                return true;
            }
            int count = (int) Math.min(numbers.length, lastRead - nextRead);
            if (count > 0) {
                source.read(nextRead, numbers, count);
                nextRead += count;
                at = 0;
                end = count;
            }
            return count > 0;
        }

        long first() {
            return numbers[at];
        }
    }

    void forEach(SortedRows.Taker taker) throws IOException {
        heap = new int[cursors.size()];
        for (int i = 0; i < cursors.size(); i++) {
            if (cursors.get(i).hasRow()) {
                heap[size] = i;
                up(size++);
            }
        }
        long[] row = new long[width];
        while (size > 0) {
            Cursor earliest = cursors.get(heap[0]);
            long others = earliestOfOthers();
            do {
                System.arraycopy(earliest.numbers, earliest.at, row, 0, width);
                earliest.at += width;
                taker.take(row);
            } while (earliest.hasRow() && earliest.first() < others);
            if (!earliest.hasRow()) {
                heap[0] = heap[--size];
            }
            down();
        }
    }

    /** Up to there no other stretch has a row: those of a recording hardly overlap. */
    private long earliestOfOthers() {
        long earliest = Long.MAX_VALUE;
        for (int place = 1; place < Math.min(3, size); place++) {
            earliest = Math.min(earliest, cursors.get(heap[place]).first());
        }
        return earliest;
    }

    private boolean isBefore(int a, int b) {
        long first = cursors.get(a).first();
        long second = cursors.get(b).first();
        return first < second || first == second && a < b;
    }

    private void up(int from) {
        int place = from;
        while (place > 0 && isBefore(heap[place], heap[(place - 1) / 2])) {
            swap(place, (place - 1) / 2);
            place = (place - 1) / 2;
        }
    }

    private void down() {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], heap[place])) {
                return;
            }
            swap(place, child);
            place = child;
        }
    }

    private void swap(int a, int b) {
        int kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
