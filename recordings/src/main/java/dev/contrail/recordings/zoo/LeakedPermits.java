package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Eight clients share five permits for a service that fails now and then. */
final class LeakedPermits {
    private final Semaphore permits = new Semaphore(5);
    private final boolean buggy;

    private LeakedPermits(Variant variant) {
        buggy = variant == Variant.BUGGY;
    }

    static void run(Variant variant) throws Exception {
        var service = new LeakedPermits(variant);
        Crew.of(8, "client", client -> {
            for (int call = 1; call <= 15; call++) {
                if (!service.call("call-" + client + "." + call, call % 12 == 7 && client % 2 == 0)) {
                    return;
                }
            }
        });
    }

    private boolean call(String name, boolean fails) throws InterruptedException {
        if (!permits.tryAcquire(400, TimeUnit.MILLISECONDS)) {
            Contrail.action(permits, "timeout", name);
            return false;
        }
        Contrail.action(permits, "acquire", name);
        try (var span = Contrail.span(this, "call", name)) {
            TimeUnit.MILLISECONDS.sleep(8);
            if (fails) {
                throw new IOException("service unavailable");
            }
            release(name);
        } catch (IOException e) {
            Contrail.action(this, "failed", name);
            if (!buggy) {
                release(name);
            }
        }
        return true;
    }

    private void release(String name) {
        Contrail.action(permits, "release", name);
        permits.release();
    }
}
