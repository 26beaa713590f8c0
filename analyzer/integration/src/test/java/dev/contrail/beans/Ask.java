package dev.contrail.beans;

import dev.contrail.events.Contrail;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Tells of calls as a program would: the caller holds a proxy, and what is behind it answers. */
final class Ask {
    private static final AtomicLong EXCHANGES = new AtomicLong();

    private Ask() {}

    /** Tells of a call and makes it; whoever answers gets the exchange's number. */
    static <T> T of(Object from, Object to, String label, LongFunction<T> call) {
        long exchange = EXCHANGES.incrementAndGet();
        Contrail.message(from, to, label, exchange);
        return call.apply(exchange);
    }

    /** Tells of an answer, and returns it. */
    static <T> T answer(Object self, Object caller, T answer, long exchange) {
        Contrail.reply(self, caller, "done", exchange);
        return answer;
    }
}
