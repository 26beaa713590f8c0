package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Six clients of a service that is overloaded for a while; each asks again at once. */
final class RetryStorm {
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean slow;

    static void run(Variant variant) throws Exception {
        var service = new RetryStorm();
        var weather = Crew.started(1, "weather", number -> {
            TimeUnit.MILLISECONDS.sleep(150);
            service.slow = true;
            TimeUnit.MILLISECONDS.sleep(500);
            service.slow = false;
        });
        Crew.of(6, "client", client -> {
            for (int order = 1; order <= 8; order++) {
                service.order(client, order, variant == Variant.BUGGY);
                TimeUnit.MILLISECONDS.sleep(30);
            }
        });
        weather.get(0).join();
    }

    private void order(int client, int order, boolean atOnce) throws InterruptedException {
        String label = "order " + client + "." + order;
        long pause = 20;
        for (int attempt = 1; attempt <= 200; attempt++) {
            Contrail.message(Thread.currentThread(), this, label);
            if (serve()) {
                Contrail.reply(this, Thread.currentThread(), "200 OK");
                return;
            }
            Contrail.reply(this, Thread.currentThread(), "503 overloaded");
            if (atOnce) {
                TimeUnit.MILLISECONDS.sleep(5);
            } else {
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(320, pause * 3);
            }
        }
    }

    private boolean serve() throws InterruptedException {
        try {
            int others = running.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(3);
            return !slow && others <= 6;
        } finally {
            running.decrementAndGet();
        }
    }
}
