package dev.contrail.recordings.walk;

import dev.contrail.events.Contrail;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pool of four connections; who gets none in time fails. An export takes a connection for each of its tables. */
final class LeasedPool {
    private static final int SIZE = 4;
    private static final int TABLES = 4;
    private static final long PATIENT_MILLIS = 500;
    private static final long CHECKOUT_MILLIS = 40;
    private static final int EXPORT_MILLIS = 120;
    /** After this checkout the export begins. */
    private static final int EXPORTED = 6;

    private final CountDownLatch busy = new CountDownLatch(EXPORTED);
    private int active;
    private int waiting;

    static void run(Walk walk) throws IOException, InterruptedException {
        var pool = new LeasedPool();
        Map<String, Callable<?>> clients = new LinkedHashMap<>();
        clients.put("web-1", () -> pool.ask(walk, "checkout", 12, CHECKOUT_MILLIS, 50));
        clients.put("web-2", () -> pool.ask(walk, "browse", 30, PATIENT_MILLIS, 15));
        clients.put("web-3", () -> pool.ask(walk, "browse", 30, PATIENT_MILLIS, 15));
        clients.put("export-1", () -> pool.export(walk));
        Walk.clients(clients);
    }

    private boolean ask(Walk walk, String what, int times, long patience, int pause) throws Exception {
        for (int i = 0; i < times; i++) {
            walk.request("shop", "Service", what, request -> {
                if (!lease(patience)) {
                    return Walk.FAILED + "503 no connection";
                }
                query(what, 4);
                giveBack();
                return "200";
            });
            if (patience == CHECKOUT_MILLIS) {
                busy.countDown();
            }
            TimeUnit.MILLISECONDS.sleep(pause);
        }
        return true;
    }

    private boolean export(Walk walk) throws Exception {
        busy.await();
        walk.request("back office", "Service", "export", request -> {
            for (int table = 0; table < TABLES; table++) {
                lease(PATIENT_MILLIS);
            }
            query("export of all orders", EXPORT_MILLIS);
            for (int table = 0; table < TABLES; table++) {
                giveBack();
            }
            return "200";
        });
        return true;
    }

    @SuppressWarnings("try") // the span is there to be closed
    private void query(String what, int millis) throws InterruptedException {
        try (var span = Contrail.span(this, "query", what)) {
            TimeUnit.MILLISECONDS.sleep(millis);
        }
    }

    @SuppressWarnings("try") // the span is there to be closed
    private synchronized boolean lease(long patienceMillis) throws InterruptedException {
        Contrail.message("Service", this, "lease");
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        if (active == SIZE) {
            waiting++;
            tell("wait");
            try (var span = Contrail.span(this, "wait for connection", null)) {
                while (active == SIZE && System.nanoTime() < until) {
                    TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
                }
            }
            waiting--;
        }
        boolean leased = active < SIZE;
        active += leased ? 1 : 0;
        tell(leased ? "lease" : "timed out");
        Contrail.reply(this, "Service", leased ? "connection" : "timed out");
        return leased;
    }

    private synchronized void giveBack() {
        Contrail.message("Service", this, "give back");
        active--;
        tell("give back");
        notifyAll();
    }

    private void tell(String action) {
        Contrail.state(this, action, "active", active, "idle", SIZE - active, "waiting", waiting);
    }
}
