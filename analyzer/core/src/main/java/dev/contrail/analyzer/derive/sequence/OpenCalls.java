package dev.contrail.analyzer.derive.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.meaning.CallCount;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls that were still without an answer when the recording ended, of kinds that are answered as a rule.
 *
 * <p>{@link CallCount} has the rule. Of a trace from which events were left out none is: its answer may be among those.
 */
final class OpenCalls {
    private record Kind(int trace, int from, int to, int word) {}

    private final MergedMessages messages;
    private final CallKinds[] kinds;
    private final Map<Kind, CallCount> counts = new HashMap<>();

    private OpenCalls(MergedMessages messages) {
        this.messages = messages;
        this.kinds = messages.run().stream().map(CallKinds::new).toArray(CallKinds[]::new);
    }

    /** By message. */
    static BitSet of(Cast cast, ReplyPairing pairing) {
        var calls = new OpenCalls(cast.messages());
        int[] partners = pairing.partners();
        // A thread's last call comes first from the end.
        for (int message = partners.length - 1; message >= 0; message--) {
            if (cast.messages().kind(message) == MessageKind.CALL && cast.from(message) != cast.to(message)) {
                calls.count(message, partners[message] != NONE);
            }
        }
        var open = new BitSet();
        calls.counts.values().forEach(count -> count.addOpenTo(open));
        for (int call = open.nextSetBit(0); call >= 0; call = open.nextSetBit(call + 1)) {
            if (pairing.isOver(call) || cast.to(call) == NONE || calls.isOfAPart(call)) {
                open.clear(call);
            }
        }
        return open;
    }

    private void count(int call, boolean answered) {
        int trace = messages.traceOf(call);
        CallKinds kind = kinds[trace];
        var key = new Kind(
                trace,
                kind.family(messages.from(call)),
                kind.family(messages.to(call)),
                kind.firstWord(messages.label(call)));
        counts.computeIfAbsent(key, any -> new CallCount()).add(call, messages.thread(call), answered);
    }

    private boolean isOfAPart(int call) {
        return messages.run().get(messages.traceOf(call)).isFiltered();
    }
}
