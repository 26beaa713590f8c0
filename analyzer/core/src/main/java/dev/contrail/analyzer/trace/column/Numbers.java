package dev.contrail.analyzer.trace.column;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What columns hold: whole numbers or the bits of doubles, a row each, packed page by page. A page takes as many bits a row
 * as its own numbers need. So a column of times takes about three bytes a row, and one that is the same everywhere nothing.
 */
final class Numbers {
    static final int SHIFT = 12;
    /** Rows of a page. */
    static final int PAGE = 1 << SHIFT;

    static final int MASK = PAGE - 1;

    private final Packed[] pages;
    private final int size;
    private final boolean doubles;

    Numbers(Packed[] pages, int size, boolean doubles) {
        this.pages = pages;
        this.size = size;
        this.doubles = doubles;
    }

    int size() {
        return size;
    }

    long get(int row) {
        check(row);
        return pages[row >>> SHIFT].get(row & MASK);
    }

    double getDouble(int row) {
        check(row);
        return pages[row >>> SHIFT].getDouble(row & MASK);
    }

    private void check(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
    }

    /** These rows in another order, or some of them; pages that stay as they are, are shared. */
    Numbers rows(int[] rows) {
        if (rows.length > 0 && isSame()) {
            Packed[] same = new Packed[rows.length + PAGE - 1 >>> SHIFT];
            Arrays.fill(same, pages[0]);
            return new Numbers(same, rows.length, doubles);
        }
        boolean plain = rows.length <= NumbersBuilder.PLAIN_PAGES << SHIFT && isPlain();
        var sorted = new NumbersBuilder(doubles);
        for (int start = 0; start < rows.length; start += PAGE) {
            int end = Math.min(start + PAGE, rows.length);
            if (end - start == PAGE && isInPlace(rows, start)) {
                sorted.share(pages[start >>> SHIFT]);
            } else {
                sorted.append(this, rows, start, end, null, plain);
            }
        }
        return sorted.build();
    }

    /** Whether most of it is as it was collected: then packing it in between would be for nothing. */
    private boolean isPlain() {
        return pages.length > 0 && pages[0].isPlain();
    }

    /** Whether it is the same number everywhere, as where nothing has a queue. */
    boolean isSame() {
        for (Packed page : pages) {
            if (!page.isSame(pages[0])) {
                return false;
            }
        }
        return true;
    }

    /** Whether each row has this number: pages that are the same everywhere are asked once. */
    boolean isEverywhere(long number) {
        for (int row = 0; row < size; ) {
            if (get(row) != number) {
                return false;
            }
            Packed page = pages[row >>> SHIFT];
            row += page.isSame(page) ? PAGE - (row & MASK) : 1;
        }
        return true;
    }

    private static boolean isInPlace(int[] rows, int start) {
        for (int i = start; i < start + PAGE; i++) {
            if (rows[i] != i) {
                return false;
            }
        }
        return true;
    }

    void read(int @Nullable [] order, int place, long[] target, int at, int count) {
        if (order == null) {
            read(place, target, at, count);
            return;
        }
        for (int i = 0; i < count; ) {
            int row = order[place + i];
            Packed page = pages[row >>> SHIFT];
            if (page.isPlain()) {
                target[at + i] = page.words()[row & MASK];
                i++;
            } else {
                int run = run(order, place + i, count - i);
                read(row, target, at + i, run);
                i += run;
            }
        }
    }

    /** How many rows follow each other. */
    private static int run(int[] order, int place, int most) {
        int run = 1;
        while (run < most && order[place + run] == order[place] + run) {
            run++;
        }
        return run;
    }

    /** The page of a row, which must be there. */
    Packed page(int row) {
        return pages[row >>> SHIFT];
    }

    /** How many numbers the page of a row has. */
    int pageSize(int row) {
        return Math.min(PAGE, size - (row & ~MASK));
    }

    void read(int row, long[] target, int at, int count) {
        Objects.checkFromIndexSize(row, count, size);
        for (int done = 0; done < count; ) {
            int place = row + done & MASK;
            int part = Math.min(PAGE - place, count - done);
            pages[row + done >>> SHIFT].read(place, target, at + done, part);
            done += part;
        }
    }

    /** The greatest sum of two columns' numbers in a row. */
    static long greatestSum(Numbers some, Numbers others) {
        long greatest = Long.MIN_VALUE;
        long[] first = new long[Math.min(PAGE, some.size)];
        long[] second = first.clone();
        for (int row = 0; row < some.size; row += PAGE) {
            int count = Math.min(PAGE, some.size - row);
            some.read(row, first, 0, count);
            others.read(row, second, 0, count);
            for (int i = 0; i < count; i++) {
                greatest = Math.max(greatest, first[i] + second[i]);
            }
        }
        return greatest;
    }
}
