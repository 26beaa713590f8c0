package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A scheduled task that looks after a lease; an exception ends it for good. */
final class Silence {
    private int round;

    static void run(Variant variant) throws Exception {
        var lease = new Silence();
        var scheduler = Executors.newScheduledThreadPool(1);
        var renewals = scheduler.scheduleAtFixedRate(
                () -> lease.renew(variant == Variant.BUGGY), 0, 25, TimeUnit.MILLISECONDS);
        for (int job = 1; job <= 60; job++) {
            try (var span = Contrail.span(lease, "job", "job-" + job)) {
                TimeUnit.MILLISECONDS.sleep(12);
            }
        }
        renewals.cancel(true);
        scheduler.shutdownNow();
    }

    private void renew(boolean fails) {
        Contrail.message("scheduler", this, "renew");
        if (++round == 12 && fails) {
            throw new IllegalStateException("no such lease");
        }
        Contrail.reply(this, "scheduler", "renewed");
    }
}
