package dev.contrail.analyzer.export.rows;

import dev.contrail.analyzer.trace.MessageKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the call that a reply answers while messages pass by in order of time, as {@code ReplyPairing} finds it in a whole
 * diagram: by exchange number and direction, else the thread's most recent open call in the other direction; calls after
 * that one are then over.
 *
 * <p>It remembers open calls only, and of those without an end the latest: {@value #MOST_OPEN} for each thread and as many
 * times sixteen exchanges.
 */
public final class Calls {
    static final int MOST_OPEN = 4_096;

    private static final int MOST_EXCHANGES = 16 * MOST_OPEN;

    private record Exchange(long number, long from, long to) {}

    /** A call: its number, from 1 in order of time, when it was made, between whom, and what it said. */
    public record Call(long number, long time, long from, long to, long label) {}

    private final Map<Exchange, Call> exchanges = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Exchange, Call> eldest) {
            return size() > MOST_EXCHANGES;
        }
    };
    private final Map<Long, Deque<Call>> openByThread = new HashMap<>();
    private long calls;

    /** The call that a message is, or the one that it answers; null for a reply whose call is not known. */
    public @Nullable Call of(long[] message) {
        boolean reply = message[Rows.KIND] == MessageKind.REPLY.ordinal();
        return reply ? answered(message) : open(message);
    }

    private Call open(long[] message) {
        var call = new Call(++calls, message[Rows.TIME], message[Rows.FROM], message[Rows.TO], message[Rows.LABEL]);
        if (message[Rows.EXCHANGE] != 0) {
            var exchange = new Exchange(message[Rows.EXCHANGE], call.from, call.to);
            exchanges.remove(exchange); // so that it is the latest
            exchanges.put(exchange, call);
        } else {
            Deque<Call> open = openByThread.computeIfAbsent(message[Rows.THREAD], thread -> new ArrayDeque<>());
            open.push(call);
            if (open.size() > MOST_OPEN) {
                open.removeLast();
            }
        }
        return call;
    }

    private @Nullable Call answered(long[] reply) {
        if (reply[Rows.EXCHANGE] != 0) {
            return exchanges.get(new Exchange(reply[Rows.EXCHANGE], reply[Rows.TO], reply[Rows.FROM]));
        }
        Deque<Call> open = openByThread.get(reply[Rows.THREAD]);
        if (open == null || open.stream().noneMatch(call -> isAnsweredBy(call, reply))) {
            return null;
        }
        while (true) {
            Call latest = open.pop();
            if (isAnsweredBy(latest, reply)) {
                return latest;
            }
        }
    }

    private static boolean isAnsweredBy(Call call, long[] reply) {
        return call.from == reply[Rows.TO] && call.to == reply[Rows.FROM];
    }
}
