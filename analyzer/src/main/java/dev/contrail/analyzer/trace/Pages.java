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

    static int grown(int length) {
        return Math.min(SIZE, length * 4);
    }
}
