package dev.contrail.analyzer.live;

/** How fast something grows, over the last whole second or more. */
final class Growth {
    private static final long WINDOW_NANOS = 1_000_000_000;

    private final long base;
    private long windowBytes;
    private long windowNanos;
    private double perSecond;

    Growth(long bytes, long nowNanos) {
        base = bytes;
        windowBytes = bytes;
        windowNanos = nowNanos;
    }

    /** Takes note of a size. */
    void at(long bytes, long nowNanos) {
        long passed = nowNanos - windowNanos;
        if (passed >= WINDOW_NANOS) {
            perSecond = Math.max(0, bytes - windowBytes) * 1e9 / passed;
            windowBytes = bytes;
            windowNanos = nowNanos;
        } else {
            // What came in less than a second came at least so fast over that second.
            perSecond = Math.max(perSecond, (double) (bytes - windowBytes));
        }
    }

    /** Begins to count anew. */
    void forget(long bytes, long nowNanos) {
        windowBytes = bytes;
        windowNanos = nowNanos;
        perSecond = 0;
    }

    double bytesPerSecond() {
        return perSecond;
    }

    /** Since the beginning. */
    long bytes(long now) {
        return Math.max(0, now - base);
    }
}
