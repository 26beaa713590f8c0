package dev.contrail.analyzer.trace.proxy;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
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
    private final Messages messages;
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
        this.messages = trace.messages();
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
            for (int row = 0; row < proxies.messages.size(); row++) {
                proxies.follow(row);
            }
        }
        return proxies.pairs();
    }

    private void noteRoles() {
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            int to = messages.to().get(row);
            if (from != NONE) {
                sends[from] = true;
            }
            if (to != NONE && to != from && kind(row) == MessageKind.CALL) {
                called[to] = true;
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
        int from = messages.from().get(row);
        int to = messages.to().get(row);
        int thread = messages.thread().get(row);
        Deque<Call> open = openByThread.computeIfAbsent(thread, any -> new ArrayDeque<>());
        if (from != NONE) {
            leads(open, from, kind(row) == MessageKind.REPLY ? to : NONE);
            answers(row, from, to);
        }
        if (to != NONE && kind(row) == MessageKind.CALL && mayBeProxy(to)) {
            var call = new Call(to, from, thread);
            open.push(call);
            long exchange = messages.exchange().get(row);
            if (exchange != 0) {
                openByExchange.put(new Exchange(exchange, from), call);
            }
        }
    }

    /** What comes next on a thread after a call says where the call led. */
    private void leads(Deque<Call> open, int from, int repliesTo) {
        while (!open.isEmpty() && open.peek().caller == from) {
            open.pop(); // its caller goes on: it led to nothing, or is over
        }
        if (open.isEmpty()) {
            return;
        }
        Call call = open.peek();
        if (!call.led) {
            call.led = true;
            join(call.proxy, from);
        }
        if (repliesTo == call.caller && repliesTo != NONE && targetOf[call.proxy] == from) {
            answered[call.proxy] = true;
            open.pop();
        }
    }

    private void answers(int row, int from, int to) {
        long exchange = messages.exchange().get(row);
        if (exchange == 0 || kind(row) != MessageKind.REPLY) {
            return;
        }
        Call call = openByExchange.get(new Exchange(exchange, to));
        boolean sameThread = call != null && call.thread == messages.thread().get(row);
        if (call != null && (sameThread || areAlike(call.proxy, from))) {
            join(call.proxy, from);
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

    private MessageKind kind(int row) {
        return MessageKind.at(messages.kind().get(row));
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
