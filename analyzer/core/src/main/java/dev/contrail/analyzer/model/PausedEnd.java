package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;

/**
 * The end of a recording in which the JVM hardly lets the program run, as when the heap is full: nothing else may be recorded
 * of it, and yet it is what happened.
 */
public final class PausedEnd {
    private static final int LEAST_PART = 10;

    private PausedEnd() {}

    /**
     * When the last pause of a run ends, where pauses took at least a tenth of the time from an instant up to there; else that
     * instant.
     */
    public static long of(List<Trace> run, long from) {
        return run.stream().mapToLong(trace -> of(trace.overlays(), from)).max().orElse(from);
    }

    /* Several rows may tell of one pause. They are in order of start. */
    private static long of(Overlays overlays, long from) {
        long paused = 0;
        long end = from;
        for (int row = overlays.start().firstFrom(from); row < overlays.size(); row++) {
            long start = overlays.start().get(row);
            long rowEnd = start + Math.max(0, overlays.duration().get(row));
            if (overlays.isPause(row) && rowEnd > end) {
                paused += rowEnd - Math.max(start, end);
                end = rowEnd;
            }
        }
        return paused > 0 && paused >= (end - from) / LEAST_PART ? end : from;
    }
}
