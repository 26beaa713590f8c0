package dev.contrail.analyzer.derive.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.trace.MessageKind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which reply answers which call.
 *
 * <p>A message with an exchange number pairs only with messages of the same number, in the other direction; a call may
 * have several such replies. Without one, a reply answers the most recent open call of the same thread in the other
 * direction. Calls made after that one are then over: the thread has returned past them. So is a call whose number is
 * used for another like it.
 */
final class ReplyPairing {
    private record Exchange(long number, int from, int to) {}

    private record Direction(int trace, int thread, int from, int to) {}

    private record ThreadKey(int trace, int id) {}

    private final Cast cast;
    private final int[] partner;
    private final boolean[] over;
    private final Map<Exchange, Integer> exchanges = new HashMap<>();
    private final Map<Direction, Deque<Integer>> openByDirection = new HashMap<>();
    private final Map<ThreadKey, Deque<Integer>> openByThread = new HashMap<>();

    private ReplyPairing(Cast cast) {
        this.cast = cast;
        int size = cast.messages().size();
        this.partner = new int[size];
        this.over = new boolean[size];
        Arrays.fill(partner, NONE);
    }

    /** That of the messages of a cast. */
    static ReplyPairing of(Cast cast) {
        var pairing = new ReplyPairing(cast);
        for (int message = 0; message < pairing.partner.length; message++) {
            if (cast.messages().kind(message) == MessageKind.REPLY) {
                pairing.answer(message);
            } else {
                pairing.open(message);
            }
        }
        return pairing;
    }

    /** By message: for a reply its call, for a call its last reply, or none; not to be changed. */
    int[] partners() {
        return partner;
    }

    /** Whether nobody waits for an answer to a call any more, be there one or not. */
    boolean isOver(int call) {
        return over[call] || partner[call] != NONE;
    }

    private void open(int call) {
        int from = cast.from(call);
        int to = cast.to(call);
        long exchange = cast.messages().exchange(call);
        if (exchange != 0) {
            Integer before = exchanges.put(new Exchange(exchange, from, to), call);
            if (before != null) {
                over[before] = true;
            }
        } else {
            openByDirection
                    .computeIfAbsent(direction(call, from, to), key -> new ArrayDeque<>())
                    .push(call);
            openByThread
                    .computeIfAbsent(thread(call), key -> new ArrayDeque<>())
                    .push(call);
        }
    }

    private void answer(int reply) {
        int from = cast.from(reply);
        int to = cast.to(reply);
        long exchange = cast.messages().exchange(reply);
        Integer call = exchange != 0
                ? exchanges.get(new Exchange(exchange, to, from))
                : closeUntilCall(openByDirection.get(direction(reply, to, from)));
        if (call != null) {
            partner[call] = reply;
            partner[reply] = call;
        }
    }

    private @Nullable Integer closeUntilCall(@Nullable Deque<Integer> candidates) {
        while (candidates != null && !candidates.isEmpty()) {
            int call = candidates.pop();
            if (!over[call]) {
                closeFrom(call);
                return call;
            }
        }
        return null;
    }

    private void closeFrom(int call) {
        Deque<Integer> stack = openByThread.get(thread(call));
        while (stack != null && !stack.isEmpty() && stack.peek() >= call) {
            over[stack.pop()] = true;
        }
    }

    private Direction direction(int message, int from, int to) {
        return new Direction(cast.messages().traceOf(message), cast.messages().thread(message), from, to);
    }

    private ThreadKey thread(int message) {
        return new ThreadKey(cast.messages().traceOf(message), cast.messages().thread(message));
    }
}
