package dev.contrail.analyzer.trace.fold;

/**
 * When waits are folded, and how finely.
 *
 * @param budget how many waits of a trace are kept one by one
 * @param steps when there are more: at least so many steps make up the time that all of them take, and those of a thread
 *     that are shorter than a step stand together
 */
public record Folding(int budget, int steps) {
    /** For pictures that show everything at once: a step is at most half a pixel of theirs. */
    public static final Folding OF_PICTURES = new Folding(1 << 19, 2 * 1200);

    /* Of very many parts, each has room for some waits that are far apart. */
    private static final int MOST_SHARES = 16;

    public Folding {
        if (budget < 1 || steps < 1) {
            throw new IllegalArgumentException("no folding: a budget of " + budget + " and " + steps + " steps");
        }
    }

    /** The same for one of several parts of a trace. */
    public Folding ofPart(int parts) {
        return new Folding(Math.max(1, budget / Math.min(parts, MOST_SHARES)), steps);
    }

    /** The length of a step when it is as long as it may be: a power of two, so that shorter ones make up longer ones. */
    public long stepNanos(long allNanos) {
        return Long.highestOneBit(Math.max(1, allNanos / steps));
    }
}
