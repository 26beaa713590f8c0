package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;

/**
 * The messages of a trace, each thread's conversations in one piece: what lies between a call that nothing is around and its
 * reply. Threads that talk at the same time take turns in another order in each run; this takes that out.
 */
final class Conversations {
    private Conversations() {}

    /** Rows of the messages: conversations by their start, and each by time. */
    static int[] inOrder(Trace trace, Exchanges exchanges) {
        Messages messages = trace.messages();
        int[] starts = new int[messages.size()];
        int[] openStart = new int[trace.threads().size()];
        int[] openReply = new int[openStart.length];
        Arrays.fill(openReply, Exchanges.NONE);
        for (int row = 0; row < starts.length; row++) {
            int thread = messages.thread().get(row);
            starts[row] = row;
            if (thread == Trace.ABSENT) {
                continue;
            }
            if (openReply[thread] >= row) {
                starts[row] = openStart[thread];
            } else if (messages.kind().get(row) == MessageKind.CALL.ordinal() && exchanges.partner(row) > row) {
                openStart[thread] = row;
                openReply[thread] = exchanges.partner(row);
            }
        }
        return sorted(starts);
    }

    /** Rows by the start of their conversation, then by their own place. */
    private static int[] sorted(int[] starts) {
        long[] keys = new long[starts.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) starts[row] << 32 | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
