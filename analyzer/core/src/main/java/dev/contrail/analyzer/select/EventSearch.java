package dev.contrail.analyzer.select;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Finds an event by its label or action. */
public final class EventSearch {
    private EventSearch() {}

    /** When the first event happened whose label or action matches. */
    public static OptionalLong first(Trace trace, TextPattern pattern) {
        boolean[] matches = new boolean[trace.texts().size()];
        for (int text = 0; text < matches.length; text++) {
            matches[text] = pattern.matches(trace.texts().get(text));
        }
        LongStream messages = first(trace.messages().label(), trace.messages().time(), matches);
        LongStream actions = first(trace.actions().action(), trace.actions().start(), matches);
        LongStream snapshots =
                trace.snapshots().stream().flatMapToLong(table -> first(table.action(), table.time(), matches));
        return LongStream.concat(LongStream.concat(messages, actions), snapshots)
                .min();
    }

    private static LongStream first(IntColumn texts, LongColumn times, boolean[] matches) {
        for (int row = 0; row < texts.size(); row++) {
            int text = texts.get(row);
            if (text != Trace.ABSENT && matches[text]) {
                return LongStream.of(times.get(row));
            }
        }
        return LongStream.empty();
    }
}
