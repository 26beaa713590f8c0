package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;

/**
 * What a recording holds, without its events: found in a fraction of the time that reading them takes.
 *
 * @param trace with participants, threads, the names of measures, counts and losses, and with rows only if it was read
 * @param messages how many messages are drawn
 * @param snapshots how many snapshots are plotted
 * @param actions how many actions are drawn
 */
public record Survey(Trace trace, long messages, long snapshots, long actions) {

    /** What a trace that was read holds; a part of it, perhaps. */
    public static Survey of(Trace trace) {
        return new Survey(
                trace,
                trace.messages().size(),
                trace.snapshots().stream().mapToLong(Snapshots::size).sum(),
                trace.actions().size());
    }

    /** What a trace without rows tells that was filled by a survey. */
    static Survey ofCounts(Trace trace) {
        return new Survey(
                trace,
                events(trace, Tally.Picture.SEQUENCE),
                events(trace, Tally.Picture.STATE),
                events(trace, Tally.Picture.LANES));
    }

    private static long events(Trace trace, Tally.Picture picture) {
        return trace.drawnBy().stream()
                .filter(count -> count.key().picture() == picture)
                .mapToLong(Tally.Count::events)
                .sum();
    }
}
