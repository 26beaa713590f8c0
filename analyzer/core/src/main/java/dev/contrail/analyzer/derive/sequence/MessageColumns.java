package dev.contrail.analyzer.derive.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.DetailColumns;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;
import java.util.BitSet;
import java.util.List;

/** The messages of a cast in a diagram's columns, and the dictionaries they point into. */
final class MessageColumns {
    private record ThreadOfTrace(int trace, TraceThread thread) {}

    private final Cast cast;
    private final MergedMessages merged;
    private final Dictionary<String> labels = new Dictionary<>();
    private final Dictionary<ThreadOfTrace> threads = new Dictionary<>();
    private final ReplyPairing pairing;
    private final SequenceMessages messages;

    MessageColumns(Cast cast) {
        this.cast = cast;
        this.merged = cast.messages();
        this.pairing = ReplyPairing.of(cast);
        this.messages = columns(pairing.partners());
    }

    SequenceMessages messages() {
        return messages;
    }

    /** The calls that were still without an answer when the recording ended. */
    BitSet openCalls() {
        return OpenCalls.of(cast, pairing);
    }

    List<String> labels() {
        return labels.values();
    }

    List<String> threads() {
        return threads.values().stream().map(key -> key.thread().displayName()).toList();
    }

    private SequenceMessages columns(int[] partner) {
        var time = new LongColumn.Builder();
        var duration = new LongColumn.Builder();
        var thread = new IntColumn.Builder();
        var from = new IntColumn.Builder();
        var to = new IntColumn.Builder();
        var label = new IntColumn.Builder();
        var kind = new IntColumn.Builder();
        var exchange = new LongColumn.Builder();
        var details = new DetailColumns();
        for (int message = 0; message < merged.size(); message++) {
            time.add(merged.time(message));
            duration.add(merged.duration(message));
            thread.add(thread(message));
            from.add(cast.from(message));
            to.add(cast.to(message));
            label.add(labels.indexOf(text(message)));
            kind.add(merged.kind(message).ordinal());
            exchange.add(merged.exchange(message));
            merged.addTo(details, message);
        }
        return new SequenceMessages(
                time.build(),
                duration.build(),
                thread.build(),
                from.build(),
                to.build(),
                label.build(),
                kind.build(),
                exchange.build(),
                IntColumn.of(partner),
                details.build());
    }

    private String text(int message) {
        return trace(message).text(merged.label(message), "");
    }

    private int thread(int message) {
        int thread = merged.thread(message);
        return thread == Trace.ABSENT
                ? NONE
                : threads.indexOf(new ThreadOfTrace(
                        merged.traceOf(message), trace(message).threads().get(thread)));
    }

    private Trace trace(int message) {
        return merged.run().get(merged.traceOf(message));
    }
}
