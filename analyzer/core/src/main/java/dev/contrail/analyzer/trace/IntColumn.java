package dev.contrail.analyzer.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of {@code int} values, one per row; rows count from 0. Immutable once built. */
public final class IntColumn {
    private final int[][] pages;
    private final int size;

    private IntColumn(int[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** A column of the given values, in order. */
    public static IntColumn of(int... values) {
        var builder = new Builder();
        for (int value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /** How many rows. */
    public int size() {
        return size;
    }

    /** The value in a row; throws {@link IndexOutOfBoundsException} for a row that is not there. */
    public int get(int row) {
        return pages[row >>> Pages.SHIFT][row & Pages.MASK];
    }

    /** The rows of this column in another order, or some of them. */
    public IntColumn rows(int[] rows) {
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
    IntColumn inOrder(int @Nullable [] order) {
        return order == null ? this : rows(order);
    }

    private void copy(int @Nullable [] order, int place, int[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] = get(order == null ? place + i : order[place + i]);
        }
    }

    /** Collects values; pages are handed over, not copied. */
    public static final class Builder {
        private int[][] pages = {};
        private int[] page = {};
        private int pageCount;
        private int next;

        /** Appends a value. */
        public void add(int value) {
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
                startPage(new int[pageCount == 0 ? Pages.FIRST : Pages.SIZE]);
                next = 0;
            }
        }

        private void startPage(int[] started) {
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, Math.max(4, pageCount * 2));
            }
            page = started;
            pages[pageCount++] = started;
        }

        /** Takes a full page as it is; only where a page ends. */
        private void share(int[] full) {
            startPage(full);
            next = full.length;
        }

        /**
         * Appends a column in an order, each value replaced by what stands at its place in a table.
         *
         * @param order the rows in order; null for as they are
         * @param table what an index becomes; null for as it is; negative values are kept
         */
        void addAll(IntColumn column, int @Nullable [] order, int @Nullable [] table) {
            int added = size();
            append(column, order, 0, column.size);
            if (table != null) {
                replace(added, table);
            }
        }

        private void replace(int from, int[] table) {
            for (int row = from; row < size(); ) {
                int[] page = pages[row >>> Pages.SHIFT];
                int end = Math.min(page.length, (row & Pages.MASK) + size() - row);
                for (int i = row & Pages.MASK; i < end; i++, row++) {
                    page[i] = page[i] < 0 ? page[i] : table[page[i]];
                }
            }
        }

        /** Appends rows of a column, from one place in an order to another; null for as they are. */
        private void append(IntColumn column, int @Nullable [] order, int from, int to) {
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
        public IntColumn build() {
            var column = new IntColumn(pages, size());
            pages = new int[0][];
            page = new int[0];
            pageCount = 0;
            next = 0;
            return column;
        }
    }
}
