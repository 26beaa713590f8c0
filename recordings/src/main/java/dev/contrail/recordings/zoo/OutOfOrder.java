package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An account that applies numbered changes; a pool of threads lets some pass others. */
final class OutOfOrder {
    private long applied;

    static void run(Variant variant) throws Exception {
        var account = new OutOfOrder();
        var pool = Executors.newFixedThreadPool(variant == Variant.BUGGY ? 3 : 1);
        for (int number = 1; number <= 60; number++) {
            int mine = number;
            pool.execute(() -> {
                pause(mine % 9 == 0 ? 40 : 4);
                account.apply(mine);
            });
            TimeUnit.MILLISECONDS.sleep(7);
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void apply(int number) {
        applied = number;
        Contrail.state(this, "applied", "sequence", applied);
    }
}
