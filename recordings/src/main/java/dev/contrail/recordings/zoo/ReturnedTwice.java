package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A pool of connections; after an error, one is given back by the handler and by the finally block. */
final class ReturnedTwice {
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(16);
    private final boolean buggy;

    private static final class Connection {}

    private ReturnedTwice(Variant variant) {
        buggy = variant == Variant.BUGGY;
        for (int i = 0; i < 3; i++) {
            idle.add(new Connection());
        }
    }

    static void run(Variant variant) throws Exception {
        var pool = new ReturnedTwice(variant);
        Crew.of(3, "client", client -> {
            for (int query = 1; query <= 20; query++) {
                pool.query(client == 2 && query % 8 == 0);
            }
        });
    }

    private void query(boolean fails) throws InterruptedException {
        Connection connection = idle.take();
        Contrail.action(this, "borrow", connection);
        try (var span = Contrail.span(connection, "query", Thread.currentThread())) {
            TimeUnit.MILLISECONDS.sleep(4);
            if (fails && buggy) {
                giveBack(connection);
            }
        } finally {
            giveBack(connection);
        }
    }

    private void giveBack(Connection connection) {
        Contrail.action(this, "return", connection);
        idle.add(connection);
    }
}
