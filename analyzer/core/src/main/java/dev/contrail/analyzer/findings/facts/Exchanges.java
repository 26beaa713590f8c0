package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;

/**
 * Which reply answers which call of a trace.
 *
 * <p>With an exchange number, the latest call of that number in the other direction; where two threads use one number at
 * once, that of the same thread. Without one, the latest call of the same thread in the other direction that is open, or
 * else of any thread.
 */
public final class Exchanges {
    /** No row. */
    public static final int NONE = -1;

    private final int[] partner;

    /** Those of a trace. */
    public Exchanges(Trace trace) {
        partner = new Pairing(trace.messages()).paired();
    }

    /** The call that a reply answers, or the first reply to a call; {@link #NONE} when there is none. */
    public int partner(int row) {
        return partner[row];
    }

    /** Who asks whom, as one number; reversed for a reply, which goes back. */
    public static long direction(Messages messages, int row, boolean reverse) {
        int from = messages.from().get(row);
        int to = messages.to().get(row);
        return reverse ? IntPair.of(to, from) : IntPair.of(from, to);
    }

    /** What is known while they are paired, and not needed any more when they are. */
    private static final class Pairing {
        private static final int GONE = Integer.MAX_VALUE;

        private final Messages messages;
        private final int[] partner;
        /** Of a call without a number, the open one before it in its direction and thread. */
        private int[] before = {};

        private final NumberedCalls numbered;
        private final PairMap overtaken = new PairMap();
        private final PairMap open = new PairMap();

        Pairing(Messages messages) {
            this.messages = messages;
            this.numbered = new NumberedCalls(messages);
            this.partner = new int[messages.size()];
            Arrays.fill(partner, NONE);
        }

        int[] paired() {
            for (int row = 0; row < partner.length; row++) {
                int kind = messages.kind().get(row);
                if (kind == MessageKind.CALL.ordinal()) {
                    call(row);
                } else if (kind == MessageKind.REPLY.ordinal()) {
                    reply(row);
                }
            }
            pairAcrossThreads();
            return partner;
        }

        private void call(int row) {
            long exchange = messages.exchange().get(row);
            if (exchange != 0) {
                numbered(row, exchange);
                return;
            }
            int older = open.put(direction(row, false), messages.thread().get(row), row);
            before = before.length == 0 ? new int[partner.length] : before;
            before[row] = older == GONE ? NONE : older;
        }

        private void reply(int row) {
            long exchange = messages.exchange().get(row);
            int call = exchange != 0 ? callOf(row, exchange) : popped(row);
            if (call >= 0) {
                partner[row] = call;
                partner[call] = partner[call] == NONE ? row : partner[call];
            }
        }

        private void numbered(int row, long exchange) {
            int older = numbered.put(direction(row, false), exchange, row);
            if (older >= 0
                    && partner[older] == NONE
                    && messages.thread().get(older) != messages.thread().get(row)) {
                overtaken.put(mixed(older, false), exchange, older);
            }
        }

        private int callOf(int reply, long exchange) {
            int call = numbered.get(direction(reply, true), exchange);
            int thread = messages.thread().get(reply);
            if (call >= 0 && overtaken.size() > 0 && messages.thread().get(call) != thread) {
                int own = overtaken.get(mixed(reply, true), exchange);
                return own >= 0 && partner[own] == NONE ? own : call;
            }
            return call;
        }

        /** A direction and the thread that the row tells, as one number; two of them being equal is as good as impossible. */
        private long mixed(int row, boolean reverse) {
            return direction(row, reverse) * 0x9E3779B97F4A7C15L
                    + messages.thread().get(row);
        }

        private int popped(int reply) {
            long direction = direction(reply, true);
            int thread = messages.thread().get(reply);
            int call = open.get(direction, thread);
            if (call >= 0 && call < partner.length) {
                open.put(direction, thread, before[call] >= 0 ? before[call] : GONE);
                return call;
            }
            return NONE;
        }

        /** Replies that another thread sends than the one that called, oldest call first. */
        private void pairAcrossThreads() {
            int[] next = {};
            var first = new PairMap();
            var last = new PairMap();
            for (int row = 0; row < partner.length; row++) {
                if (partner[row] != NONE || messages.exchange().get(row) != 0) {
                    continue;
                }
                int kind = messages.kind().get(row);
                if (kind == MessageKind.CALL.ordinal()) {
                    next = next.length == 0 ? new int[partner.length] : next;
                    long direction = direction(row, false);
                    next[row] = GONE;
                    int tail = last.put(direction, 0, row);
                    int head = first.get(direction, 0);
                    if (head < 0 || head == GONE) {
                        first.put(direction, 0, row);
                    } else {
                        next[tail] = row;
                    }
                } else if (kind == MessageKind.REPLY.ordinal()) {
                    long direction = direction(row, true);
                    int call = first.get(direction, 0);
                    if (call >= 0 && call < partner.length) {
                        first.put(direction, 0, next[call]);
                        partner[row] = call;
                        partner[call] = row;
                    }
                }
            }
        }

        private long direction(int row, boolean reverse) {
            return Exchanges.direction(messages, row, reverse);
        }
    }
}
