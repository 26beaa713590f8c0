package dev.contrail.recordings.walk;

import dev.contrail.events.Contrail;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A cache whose entries expire; what is missing is loaded by whoever asks, and the database serves two at a time. */
final class PriceCache {
    private static final int READERS = 5;
    private static final int PRICES = 4;
    private static final int ROUNDS = 24;
    /** Before this round of reading the price that all ask for expires. */
    private static final int EXPIRES = 16;

    private static final int LOAD_MILLIS = 40;
    private static final long DEADLINE_NANOS = TimeUnit.MILLISECONDS.toNanos(110);

    private final Map<String, String> entries = new ConcurrentHashMap<>();
    private final Semaphore database = new Semaphore(2, true);
    private final CyclicBarrier together = new CyclicBarrier(READERS, this::expire);

    static void run(Walk walk) throws IOException, InterruptedException {
        var cache = new PriceCache();
        for (int price = 1; price <= PRICES; price++) {
            cache.entries.put("price-" + price, "7");
        }
        Map<String, Callable<?>> readers = new LinkedHashMap<>();
        for (int reader = 1; reader <= READERS; reader++) {
            int number = reader;
            readers.put("reader-" + reader, () -> cache.read(walk, number));
        }
        Walk.clients(readers);
    }

    private boolean read(Walk walk, int reader) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            if (round == EXPIRES) {
                together.await();
            }
            String price = round == EXPIRES ? "price-1" : "price-" + (1 + (round + reader) % PRICES);
            walk.request("client-" + reader, this, "GET " + price, request -> price(price));
            TimeUnit.MILLISECONDS.sleep(8 + reader);
        }
        return true;
    }

    private void expire() {
        entries.remove("price-1");
        Contrail.state(this, "expire", "entries", entries.size());
    }

    private String price(String name) throws InterruptedException {
        long until = System.nanoTime() + DEADLINE_NANOS;
        String known = entries.get(name);
        if (known == null) {
            known = load(name);
            entries.put(name, known);
            Contrail.state(this, "put", "entries", entries.size());
        }
        return System.nanoTime() > until ? Walk.FAILED + "504 too late" : "200 " + known;
    }

    @SuppressWarnings("try") // the span is there to be closed
    private String load(String name) throws InterruptedException {
        Contrail.message(this, "database", "SELECT " + name);
        try (var span = Contrail.span(this, "load", name)) {
            database.acquire();
            TimeUnit.MILLISECONDS.sleep(LOAD_MILLIS);
            database.release();
        }
        Contrail.reply("database", this, "7");
        return "7";
    }
}
