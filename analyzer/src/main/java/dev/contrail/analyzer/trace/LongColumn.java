package dev.contrail.analyzer.trace;

import java.util.Arrays;

/** A column of {@code long} values, one per row; rows count from 0. Immutable once built. */
public final class LongColumn {
    private final long[][] pages;
    private final int size;

    private LongColumn(long[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** A column of the given values, in order. */
    public static LongColumn of(long... values) {
        var builder = new Builder();
        for (long value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /** How many rows. */
    public int size() {
        return size;
    }

    /** The value in a row; throws {@link IndexOutOfBoundsException} for a row that is not there. */
    public long get(int row) {
        return pages[row >>> Pages.SHIFT][row & Pages.MASK];
    }

    /** The rows of this column in another order, or some of them. */
    public LongColumn rows(int[] rows) {
        var builder = new Builder();
        for (int row : rows) {
            builder.add(get(row));
        }
        return builder.build();
    }

    /** Collects values; pages are handed over, not copied. */
    public static final class Builder {
        private long[][] pages = new long[4][];
        private int size;

        /** Appends a value. */
        public void add(long value) {
            int offset = size & Pages.MASK;
            int page = size >>> Pages.SHIFT;
            if (offset == 0) {
                startPage(page);
            } else if (offset == pages[page].length) {
                pages[page] = Arrays.copyOf(pages[page], Pages.grown(offset));
            }
            pages[page][offset] = value;
            size++;
        }

        private void startPage(int page) {
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, page * 2);
            }
            pages[page] = new long[page == 0 ? Pages.FIRST : Pages.SIZE];
        }

        /** How many values so far. */
        public int size() {
            return size;
        }

        /** The column; this builder must not be used afterwards. */
        public LongColumn build() {
            return new LongColumn(pages, size);
        }
    }
}
