package dev.contrail.analyzer.trace.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects numbers: a page at a time is open. */
final class NumbersBuilder {
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
    NumbersBuilder(boolean doubles) {
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
        if (next < Numbers.PAGE) {
            open = Arrays.copyOf(open, Math.min(Numbers.PAGE, Math.max(FIRST, next * 4)) + 1);
        } else if (isSame(open, next)) {
            put(Packed.same(open[0]));
            next = 0;
        } else if (asIs) {
            put(Packed.asIs(open));
            open = new long[Numbers.PAGE + 1];
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
    void share(Packed page) {
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
        return pageCount * Numbers.PAGE + next;
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

    /** The same; what is collected stays plain, while there is not very much of it. */
    void append(Numbers numbers, int @Nullable [] order, int from, int to, int @Nullable [] table, boolean plain) {
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
            if (order == null
                    && table == null
                    && next == 0
                    && (place & Numbers.MASK) == 0
                    && to - place >= Numbers.PAGE) {
                Packed page = numbers.page(place);
                if (!page.isPlain()) {
                    put(page);
                    place += Numbers.PAGE;
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
            if (next == 0 && left >= Numbers.PAGE) {
                put(Packed.same(number));
                left -= Numbers.PAGE;
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
