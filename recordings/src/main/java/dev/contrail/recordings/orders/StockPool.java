package dev.contrail.recordings.orders;

import dev.contrail.events.Contrail;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A few connections to the database of stock, for those who ask first. */
final class StockPool {
    static final int SIZE = 3;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(80);

    /** One connection. */
    record Connection(int number) {}

    private final Deque<Connection> free = new ArrayDeque<>();
    private int waiting;

    StockPool() {
        for (int number = 1; number <= SIZE; number++) {
            free.add(new Connection(number));
        }
    }

    /** A connection to give back; empty when none became free in time. */
    Optional<Connection> lease(Object caller) throws InterruptedException {
        Contrail.message(caller, this, "lease");
        Optional<Connection> connection = take();
        Contrail.reply(this, caller, connection.isEmpty() ? "timed out" : "connection");
        return connection;
    }

    synchronized void giveBack(Object caller, Connection connection) {
        Contrail.message(caller, this, "give back");
        free.add(connection);
        tell("given back");
        notifyAll();
    }

    @SuppressWarnings("try") // the span is there to be closed
    private synchronized Optional<Connection> take() throws InterruptedException {
        long until = System.nanoTime() + LONGEST_WAIT;
        waiting++;
        try (var span = Contrail.span(this, "wait for connection", null)) {
            while (free.isEmpty() && System.nanoTime() < until) {
                TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
            }
            return Optional.ofNullable(free.poll());
        } finally {
            waiting--;
            tell("lease");
        }
    }

    private void tell(String action) {
        Contrail.state(this, action, "leased", SIZE - free.size(), "waiting", waiting);
    }
}
