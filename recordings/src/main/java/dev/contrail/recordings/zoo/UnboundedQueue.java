package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A meter sends readings faster than two threads can store them. */
final class UnboundedQueue {
    private final BlockingQueue<Reading> readings;

    private record Reading(int number) {}

    private UnboundedQueue(Variant variant) {
        readings = variant == Variant.BUGGY ? new LinkedBlockingQueue<>() : new LinkedBlockingQueue<>(8);
    }

    static void run(Variant variant) throws Exception {
        var store = new UnboundedQueue(variant);
        Crew.started(2, "writer", number -> store.write());
        for (int number = 1; number <= 250; number++) {
            var reading = new Reading(number);
            store.readings.put(reading);
            Contrail.action(store.readings, "put", reading);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private void write() throws InterruptedException {
        while (true) {
            Reading reading = readings.take();
            try (var span = Contrail.span(readings, "write", reading)) {
                TimeUnit.MILLISECONDS.sleep(12);
            }
        }
    }
}
