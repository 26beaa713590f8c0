package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server that answers in a pool; an exception in a handler is never told to who asked. */
final class LostRequest {
    private final ExecutorService pool = Executors.newFixedThreadPool(3);
    private final ConcurrentHashMap<Integer, String> answers = new ConcurrentHashMap<>();
    private final boolean buggy;

    private LostRequest(Variant variant) {
        buggy = variant == Variant.BUGGY;
    }

    static void run(Variant variant) throws Exception {
        var server = new LostRequest(variant);
        for (int number = 1; number <= 24; number++) {
            server.request(number);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(200);
        server.pool.shutdown();
    }

    private void request(int number) {
        Contrail.message("client", this, "find order", number);
        pool.execute(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(6);
                answers.put(number, find(number));
                Contrail.reply(this, "client", "order", number);
            } catch (IllegalStateException e) {
                if (!buggy) {
                    Contrail.reply(this, "client", "no such order", number);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String find(int number) {
        if (number % 11 == 5) {
            throw new IllegalStateException("no order " + number);
        }
        return "order " + number;
    }
}
