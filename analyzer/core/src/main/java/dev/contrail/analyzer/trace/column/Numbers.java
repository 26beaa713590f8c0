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

    private Numbers(Packed[] pages, int size, boolean doubles) {
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
        boolean plain = rows.length <= Builder.PLAIN_PAGES << SHIFT && isPlain();
        var sorted = new Builder(doubles);
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
    private boolean isSame() {
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

    private void read(int @Nullable [] order, int place, long[] target, int at, int count) {
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

    /** Collects numbers: a page at a time is open. */
    static final class Builder {
        private static final int FIRST = 4;
        /* What is collected one by one is mostly a part that is appended to others soon: packing it would be for nothing,
         * unless there is very much of it. */
        static final int PLAIN_PAGES = 64;
        private static final long[] NONE = {};
        private static final Packed[] NO_PAGES = {};

        private final boolean doubles;
        private Packed[] pages = NO_PAGES;
        private int pageCount;
        private long[] open = NONE;
        private int next;

        /** Of whole numbers, or of doubles by their bits. */
        Builder(boolean doubles) {
            this.doubles = doubles;
        }

        void add(long number) {
            if (next >= open.length - 1) {
                makeRoom(pageCount < PLAIN_PAGES);
            }
            open[next++] = number;
        }

        /* Many columns stay small: a recording with a hundred events must not cost a page for each. The last place of an
         * array stays empty, for Packed.asIs. */
        private void makeRoom(boolean asIs) {
            if (next < PAGE) {
                open = Arrays.copyOf(open, Math.min(PAGE, Math.max(FIRST, next * 4)) + 1);
            } else if (isSame(open, next)) {
                put(Packed.same(open[0]));
                next = 0;
            } else if (asIs) {
                put(Packed.asIs(open));
                open = new long[PAGE + 1];
                next = 0;
            } else {
                pack();
            }
        }

        private static boolean isSame(long[] values, int count) {
            int place = 1;
            while (place < count && values[place] == values[0]) {
                place++;
            }
            return place == count;
        }

        private void pack() {
            Packed page = doubles ? Packed.ofDoubles(open, next) : Packed.of(open, next);
            next = 0;
            put(page);
        }

        /** Takes a full page of others as it is; only where a page ends. */
        private void share(Packed page) {
            if (next > 0) {
                pack();
            }
            put(page);
        }

        private void put(Packed page) {
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, Math.max(4, pageCount * 2));
            }
            pages[pageCount++] = page;
        }

        int size() {
            return pageCount * PAGE + next;
        }

        /**
         * Appends numbers in an order, each replaced by what stands at its place in a table. Whole pages that stay as they are
         * are shared.
         *
         * @param order the rows in order; null for as they are
         * @param table what an index becomes; null for as it is; negative ones are kept
         */
        void append(Numbers numbers, int @Nullable [] order, int from, int to, int @Nullable [] table) {
            append(numbers, order, from, to, table, false);
        }

        private void append(
                Numbers numbers, int @Nullable [] order, int from, int to, int @Nullable [] table, boolean plain) {
            if (to > from && numbers.isSame()) {
                long[] same = new long[1];
                numbers.read(0, same, 0, 1);
                fill(table == null || same[0] < 0 ? same[0] : table[(int) same[0]], to - from);
                return;
            }
            for (int place = from; place < to; ) {
                if (next >= open.length - 1) {
                    makeRoom(plain);
                }
                if (order == null && table == null && next == 0 && (place & MASK) == 0 && to - place >= PAGE) {
                    Packed page = numbers.pages[place >>> SHIFT];
                    if (!page.isPlain()) {
                        put(page);
                        place += PAGE;
                        continue;
                    }
                }
                int count = Math.min(open.length - 1 - next, to - place);
                numbers.read(order, place, open, next, count);
                if (table != null) {
                    replace(table, next, next + count);
                }
                next += count;
                place += count;
            }
        }

        /** Appends the same number several times. */
        void fill(long number, int times) {
            for (int left = times; left > 0; ) {
                if (next >= open.length - 1) {
                    makeRoom(false);
                }
                if (next == 0 && left >= PAGE) {
                    put(Packed.same(number));
                    left -= PAGE;
                } else {
                    int count = Math.min(open.length - 1 - next, left);
                    Arrays.fill(open, next, next + count, number);
                    next += count;
                    left -= count;
                }
            }
        }

        private void replace(int[] table, int from, int to) {
            long[] target = open;
            for (int i = from; i < to; i++) {
                target[i] = target[i] < 0 ? target[i] : table[(int) target[i]];
            }
        }

        /** What was collected; nothing of it is kept here. */
        Numbers build() {
            int size = size();
            if (next > 0) {
                pack();
            }
            var built = new Numbers(Arrays.copyOf(pages, pageCount), size, doubles);
            pages = NO_PAGES;
            pageCount = 0;
            open = NONE;
            next = 0;
            return built;
        }
    }
}
