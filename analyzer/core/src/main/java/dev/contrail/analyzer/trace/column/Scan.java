package dev.contrail.analyzer.trace.column;

import java.util.Objects;

/**
 * Reads a column row by row, and unpacks a page of it at a time: several times quicker than asking the column for each row,
 * as long as rows that follow each other are near each other. Not thread-safe.
 */
public final class Scan {
    private static final long[] NONE = {};

    private final Numbers numbers;
    /** Of the page that is known: its own numbers, or room for what is unpacked. */
    private long[] page = NONE;

    private long[] room = NONE;
    private int known = -1;

    Scan(Numbers numbers) {
        this.numbers = numbers;
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
        Packed packed = numbers.page(row);
        if (packed.isPlain()) {
            page = packed.words();
            return;
        }
        if (room.length == 0) {
            room = new long[Math.min(Numbers.PAGE, numbers.size())];
        }
        page = room;
        packed.read(0, room, 0, numbers.pageSize(row));
    }
}
