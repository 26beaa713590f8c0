package dev.contrail.recordings.walk;

import dev.contrail.events.Contrail;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Ten permits that come back with time, for all clients together. A crawler takes as many as there are. */
final class SharedLimit {
    private static final int MOST = 10;
    private static final long NANOS_PER_PERMIT = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int CHECKOUTS = 14;
    private static final int PAUSE_MILLIS = 40;
    /** Before this checkout the crawler comes. */
    private static final int CRAWLED = 9;

    private final Crawler crawler = new Crawler();
    private int permits = MOST;
    private long filled = System.nanoTime();

    /** Comes when it is told to, and is gone then. */
    private static final class Crawler {
        private boolean wanted;
        private boolean done;

        synchronized void crawl() throws InterruptedException {
            wanted = true;
            notifyAll();
            while (!done) {
                wait();
            }
        }

        synchronized void await() throws InterruptedException {
            while (!wanted) {
                wait();
            }
        }

        synchronized void end() {
            done = true;
            notifyAll();
        }
    }

    static void run(Walk walk) throws IOException, InterruptedException {
        var limit = new SharedLimit();
        Map<String, Callable<?>> clients = new LinkedHashMap<>();
        clients.put("checkout", () -> limit.checkOut(walk));
        clients.put("crawler", () -> limit.crawl(walk));
        Walk.clients(clients);
    }

    private boolean checkOut(Walk walk) throws Exception {
        for (int i = 0; i < CHECKOUTS; i++) {
            if (i == CRAWLED) {
                crawler.crawl();
            }
            walk.request("shop", "Service", "checkout", request -> take(1) ? "200" : Walk.FAILED + "429 too many");
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    private boolean crawl(Walk walk) throws Exception {
        crawler.await();
        int all = permits();
        walk.request("crawler", "Service", "GET all pages", request -> take(all) ? "200" : "later");
        crawler.end();
        return true;
    }

    private synchronized int permits() {
        long grown = Math.min(MOST - permits, (System.nanoTime() - filled) / NANOS_PER_PERMIT);
        filled = permits + grown == MOST ? System.nanoTime() : filled + grown * NANOS_PER_PERMIT;
        permits += (int) grown;
        return permits;
    }

    private synchronized boolean take(int wanted) {
        Contrail.message("Service", this, "take " + wanted);
        boolean permitted = permits() >= wanted;
        if (permitted) {
            permits -= wanted;
            Contrail.state(this, "take", "permits", permits, "taken", wanted);
        }
        Contrail.reply(this, "Service", permitted ? "permitted" : "rejected");
        return permitted;
    }
}
