package dev.contrail.recordings.slidingwindow;

import java.util.SplittableRandom;

/** How long the server takes for each part; the same in every run. */
record Latency(long seed) {
    private static final int STUCK_PART = 60;
    private static final int STUCK_MILLIS = 400;
    private static final double STRAGGLERS = 0.02;

    /** Mostly 2 to 14 ms, one in fifty around 100 ms, and a single one 400 ms. */
    long millis(int part) {
        if (part == STUCK_PART) {
            return STUCK_MILLIS;
        }
        SplittableRandom random = new SplittableRandom(seed + part);
        return random.nextDouble() < STRAGGLERS ? random.nextLong(80, 160) : random.nextLong(2, 15);
    }
}
