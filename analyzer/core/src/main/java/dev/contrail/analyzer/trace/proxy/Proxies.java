package dev.contrail.analyzer.trace.proxy;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which participants are proxies, and of which others, as their messages tell.
 *
 * <p>Others hold a framework's proxy and call that; {@code this} in the code behind it is another object. So a proxy is an
 * instance that is called and never sends anything, its target one that sends and that nobody calls, and each call to the
 * one that leads to anything leads to the other: what comes next on that thread is sent by it, or it answers in the same
 * exchange. Two of one class, as with a generated subclass, need no more; for others, as with an interface and what
 * implements it, an answer to the caller must show it.
 */
final class Proxies {
    private static final int NONE = Trace.ABSENT;
    private static final int SEVERAL = -2;

    private final Trace trace;
    private final int messages;
    private final Scan from;
    private final Scan to;
    private final Scan thread;
    private final Scan kind;
    private final Scan exchange;
    private final boolean[] called;
    private final boolean[] sends;
    private final int[] targetOf;
    private final int[] proxyOf;
    private final boolean[] answered;
    private final Map<Integer, Deque<Call>> openByThread = new HashMap<>();
    private final Map<Exchange, Call> openByExchange = new HashMap<>();

    private static final class Call {
        private final int proxy;
        private final int caller;
        private final int thread;
        private boolean led;

        private Call(int proxy, int caller, int thread) {
            this.proxy = proxy;
            this.caller = caller;
            this.thread = thread;
        }
    }

    private record Exchange(long number, int caller) {}

    private Proxies(Trace trace) {
        this.trace = trace;
        Messages rows = trace.messages();
        messages = rows.size();
        from = rows.from().scan();
        to = rows.to().scan();
        thread = rows.thread().scan();
        kind = rows.kind().scan();
        exchange = rows.exchange().scan();
        int size = trace.participants().size();
        called = new boolean[size];
        sends = new boolean[size];
        targetOf = filled(size);
        proxyOf = filled(size);
        answered = new boolean[size];
    }

    private static int[] filled(int size) {
        int[] places = new int[size];
        Arrays.fill(places, NONE);
        return places;
    }

    /** By participant: the proxy that it is behind, or absent. */
    static int[] in(Trace trace) {
        var proxies = new Proxies(trace);
        proxies.noteRoles();
        if (proxies.hasSuchRoles()) {
            for (int row = 0; row < proxies.messages; row++) {
                proxies.follow(row);
            }
        }
        return proxies.pairs();
    }

    private void noteRoles() {
        for (int row = 0; row < messages; row++) {
            int sender = from.getInt(row);
            int receiver = to.getInt(row);
            if (sender != NONE) {
                sends[sender] = true;
            }
            if (receiver != NONE && receiver != sender && is(MessageKind.CALL, row)) {
                called[receiver] = true;
            }
        }
    }

    private boolean hasSuchRoles() {
        boolean proxy = false;
        boolean target = false;
        for (int participant = 0; participant < called.length; participant++) {
            proxy |= called[participant] && mayBeProxy(participant);
            target |= sends[participant] && mayBeTarget(participant);
        }
        return proxy && target;
    }

    private void follow(int row) {
        int sender = from.getInt(row);
        int receiver = to.getInt(row);
        Deque<Call> open = openByThread.computeIfAbsent(thread.getInt(row), any -> new ArrayDeque<>());
        if (sender != NONE) {
            leads(open, sender, is(MessageKind.REPLY, row) ? receiver : NONE);
            answers(row, sender, receiver);
        }
        if (receiver != NONE && is(MessageKind.CALL, row) && mayBeProxy(receiver)) {
            var call = new Call(receiver, sender, thread.getInt(row));
            open.push(call);
            if (exchange.get(row) != 0) {
                openByExchange.put(new Exchange(exchange.get(row), sender), call);
            }
        }
    }

    /** What comes next on a thread after a call says where the call led. */
    private void leads(Deque<Call> open, int sender, int repliesTo) {
        while (!open.isEmpty() && open.peek().caller == sender) {
            open.pop(); // its caller goes on: it led to nothing, or is over
        }
        if (open.isEmpty()) {
            return;
        }
        Call call = open.peek();
        if (!call.led) {
            call.led = true;
            join(call.proxy, sender);
        }
        if (repliesTo == call.caller && repliesTo != NONE && targetOf[call.proxy] == sender) {
            answered[call.proxy] = true;
            open.pop();
        }
    }

    private void answers(int row, int sender, int receiver) {
        if (exchange.get(row) == 0 || !is(MessageKind.REPLY, row)) {
            return;
        }
        Call call = openByExchange.get(new Exchange(exchange.get(row), receiver));
        boolean sameThread = call != null && call.thread == thread.getInt(row);
        if (call != null && (sameThread || areAlike(call.proxy, sender))) {
            join(call.proxy, sender);
            answered[call.proxy] = true;
        }
    }

    private void join(int proxy, int target) {
        targetOf[proxy] = sameOrSeveral(targetOf[proxy], mayBeTarget(target) ? target : SEVERAL);
        if (mayBeTarget(target)) {
            proxyOf[target] = sameOrSeveral(proxyOf[target], proxy);
        }
    }

    private static int sameOrSeveral(int known, int found) {
        return known == NONE || known == found ? found : SEVERAL;
    }

    private boolean mayBeProxy(int participant) {
        return isInstance(participant) && !sends[participant];
    }

    private boolean mayBeTarget(int participant) {
        return isInstance(participant) && !called[participant];
    }

    private boolean isInstance(int participant) {
        return trace.participants().get(participant).number() > 0;
    }

    private boolean areAlike(int proxy, int target) {
        return trace.participants()
                .get(proxy)
                .fullName()
                .equals(trace.participants().get(target).fullName());
    }

    private boolean is(MessageKind what, int row) {
        return kind.getInt(row) == what.ordinal();
    }

    private int[] pairs() {
        int[] pairs = filled(targetOf.length);
        for (int proxy = 0; proxy < targetOf.length; proxy++) {
            int target = targetOf[proxy];
            if (target >= 0 && proxyOf[target] == proxy && (answered[proxy] || areAlike(proxy, target))) {
                pairs[target] = proxy;
            }
        }
        return pairs;
    }
}
