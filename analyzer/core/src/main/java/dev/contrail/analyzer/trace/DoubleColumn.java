package dev.contrail.analyzer.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of {@code double} values, one per row; rows count from 0. Immutable once built. */
public final class DoubleColumn {
    private final double[][] pages;
    private final int size;

    private DoubleColumn(double[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** A column of the given values, in order. */
    public static DoubleColumn of(double... values) {
        var builder = new Builder();
        for (double value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /** How many rows. */
    public int size() {
        return size;
    }

    /** The value in a row; throws {@link IndexOutOfBoundsException} for a row that is not there. */
    public double get(int row) {
        return pages[row >>> Pages.SHIFT][row & Pages.MASK];
    }

    /** The rows of this column in another order, or some of them. */
    public DoubleColumn rows(int[] rows) {
        var builder = new Builder();
        for (int start = 0; start < rows.length; start += Pages.SIZE) {
            if (start + Pages.SIZE <= rows.length && Pages.isInPlace(rows, start)) {
                builder.share(pages[start >>> Pages.SHIFT]);
            } else {
                builder.append(this, rows, start, Math.min(start + Pages.SIZE, rows.length));
            }
        }
        return builder.build();
    }

    /** This column in an order; null for as it is. */
    DoubleColumn inOrder(int @Nullable [] order) {
        return order == null ? this : rows(order);
    }

    private void copy(int @Nullable [] order, int place, double[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] = get(order == null ? place + i : order[place + i]);
        }
    }

    /** Collects values; pages are handed over, not copied. */
    public static final class Builder {
        private double[][] pages = {};
        private double[] page = {};
        private int pageCount;
        private int next;

        /** Appends a value. */
        public void add(double value) {
            if (next == page.length) {
                makeRoom();
            }
            page[next++] = value;
        }

        private void makeRoom() {
            if (pageCount > 0 && next < Pages.SIZE) {
                page = Arrays.copyOf(page, Pages.grown(next));
                pages[pageCount - 1] = page;
            } else {
                startPage(new double[pageCount == 0 ? Pages.FIRST : Pages.SIZE]);
                next = 0;
            }
        }

        private void startPage(double[] started) {
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, Math.max(4, pageCount * 2));
            }
            page = started;
            pages[pageCount++] = started;
        }

        /** Takes a full page as it is; only where a page ends. */
        private void share(double[] full) {
            startPage(full);
            next = full.length;
        }

        /** Appends a column in an order; null for as it is. */
        void addAll(DoubleColumn column, int @Nullable [] order) {
            append(column, order, 0, column.size);
        }

        /** Appends rows of a column, from one place in an order to another; null for as they are. */
        private void append(DoubleColumn column, int @Nullable [] order, int from, int to) {
            for (int place = from; place < to; ) {
                if (next == page.length) {
                    makeRoom();
                }
                int count = Math.min(page.length - next, to - place);
                column.copy(order, place, page, next, count);
                next += count;
                place += count;
            }
        }

        /** How many values so far. */
        public int size() {
            return pageCount == 0 ? 0 : (pageCount - 1) * Pages.SIZE + next;
        }

        /** The column; the builder keeps nothing of it. */
        public DoubleColumn build() {
            var column = new DoubleColumn(pages, size());
            pages = new double[0][];
            page = new double[0];
            pageCount = 0;
            next = 0;
            return column;
        }
    }
}
