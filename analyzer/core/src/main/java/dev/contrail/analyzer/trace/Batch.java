package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.LongColumn;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Some of a recording's rows, each table in order of time. Their indexes are those of the trace that is built in the end.
 *
 * @param messages rows by time
 * @param snapshots one table per set of fields; rows by time
 * @param actions rows by start
 * @param overlays rows by start: pauses of the JVM and waits of threads
 */
public record Batch(Messages messages, List<Snapshots> snapshots, Actions actions, Overlays overlays) {
    public Batch {
        snapshots = List.copyOf(snapshots);
    }

    /** When the first of its messages, snapshots and actions is; empty without any. */
    public OptionalLong firstEvent() {
        Stream<LongColumn> times = Stream.concat(
                Stream.of(messages.time(), actions.start()), snapshots.stream().map(Snapshots::time));
        return times.filter(time -> time.size() > 0)
                .mapToLong(time -> time.get(0))
                .min();
    }

    /** Takes batches, one after the other. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a batch, which nobody else keeps. */
        void take(Batch batch) throws IOException;
    }
}
