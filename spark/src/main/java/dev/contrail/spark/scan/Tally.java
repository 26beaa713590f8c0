package dev.contrail.spark.scan;

import dev.contrail.spark.input.Lost;

/** Counts what a task has done, for Spark's pages. */
final class Tally {
    private long events;
    private long losses;

    void read(long more) {
        events += more;
    }

    void lost(Lost lost) {
        losses += lost.isDamage() ? 1 : 0;
    }

    long events() {
        return events;
    }

    long losses() {
        return losses;
    }
}
