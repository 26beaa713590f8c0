package dev.contrail.analyzer.trace.column;

import java.util.Objects;

/**
 * Reads a column row by row, and unpacks a page of it at a time: several times quicker than asking the column for each row,
 * as long as rows that follow each other are near each other. Not thread-safe.
 */
public final class Scan {
    private final Numbers numbers;
    private final long[] page;
    private int known = -1;

    Scan(Numbers numbers) {
        this.numbers = numbers;
        this.page = new long[Math.min(Numbers.PAGE, numbers.size())];
    }

    /** The value in a row; throws {@link IndexOutOfBoundsException} for a row that is not there. */
    public long get(int row) {
        if (row >>> Numbers.SHIFT != known) {
            load(row);
        }
        return page[row & Numbers.MASK];
    }

    /** The same of a column of {@code int} values. */
    public int getInt(int row) {
        return (int) get(row);
    }

    private void load(int row) {
        Objects.checkIndex(row, numbers.size());
        known = row >>> Numbers.SHIFT;
        int start = known << Numbers.SHIFT;
        numbers.read(start, page, 0, Math.min(page.length, numbers.size() - start));
    }
}
