package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.concurrent.TimeUnit;

/** A price list, and a shop window that copies it; one change does not reach the window. */
final class StaleValue {
    private static final class PriceList {
        private volatile int version = 1;
    }

    private static final class Window {
        private volatile int version = 1;
    }

    static void run(Variant variant) throws Exception {
        var list = new PriceList();
        var window = new Window();
        Contrail.state(list, "changed", "version", list.version);
        var watcher = Crew.started(1, "customer", number -> {
            for (int look = 0; look < 60; look++) {
                Contrail.state(window, "shown", "version", window.version);
                TimeUnit.MILLISECONDS.sleep(12);
            }
        });
        for (int version = 2; version <= 5; version++) {
            TimeUnit.MILLISECONDS.sleep(90);
            list.version = version;
            Contrail.state(list, "changed", "version", version);
            if (variant == Variant.FIXED || version < 5) {
                TimeUnit.MILLISECONDS.sleep(3);
                window.version = version;
            }
        }
        watcher.get(0).join();
    }
}
