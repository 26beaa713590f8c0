package dev.contrail.analyzer.trace;

/**
 * The page size that columns share.
 *
 * <p>A column grows by pages, so that a million rows are never copied to make room for one more. Only the first page
 * starts small: a recording with a hundred events must not cost a page per column.
 */
final class Pages {
    static final int SHIFT = 15;
    static final int SIZE = 1 << SHIFT;
    static final int MASK = SIZE - 1;
    static final int FIRST = 16;

    private Pages() {}

    /** Whether a page's worth of rows, from the start of a page, are where they were: the page can be shared. */
    static boolean isInPlace(int[] rows, int start) {
        for (int i = start; i < start + SIZE; i++) {
            if (rows[i] != i) {
                return false;
            }
        }
        return true;
    }

    static int grown(int length) {
        return Math.min(SIZE, length * 4);
    }
}
