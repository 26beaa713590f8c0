package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** A mailbox of parcels and a second one of letters behind one monitor; who puts something in wakes only one. */
final class LostWakeUp {
    private final Queue<String> letters = new ArrayDeque<>();
    private final Queue<String> parcels = new ArrayDeque<>();
    private final boolean buggy;
    private boolean closed;

    private LostWakeUp(Variant variant) {
        buggy = variant == Variant.BUGGY;
    }

    static void run(Variant variant) throws Exception {
        var box = new LostWakeUp(variant);
        var clerks = new java.util.ArrayList<Thread>();
        clerks.addAll(Crew.started(2, "letter-clerk", number -> box.serve(box.letters)));
        clerks.addAll(Crew.started(2, "parcel-clerk", number -> box.serve(box.parcels)));
        TimeUnit.MILLISECONDS.sleep(20);
        for (int number = 1; number <= 40; number++) {
            boolean letter = number % 4 != 0;
            box.put(letter ? box.letters : box.parcels, (letter ? "letter-" : "parcel-") + number);
            TimeUnit.MILLISECONDS.sleep(number % 10 == 0 ? 150 : 6);
        }
        TimeUnit.MILLISECONDS.sleep(250);
        box.close();
        for (Thread clerk : clerks) {
            clerk.join();
        }
    }

    private synchronized void put(Queue<String> queue, String item) {
        Contrail.action(this, "put", item);
        queue.add(item);
        if (buggy) {
            notify();
        } else {
            notifyAll();
        }
    }

    private synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized String take(Queue<String> queue) throws InterruptedException {
        while (queue.isEmpty() && !closed) {
            wait();
        }
        return queue.poll();
    }

    private void serve(Queue<String> queue) throws InterruptedException {
        for (String item = take(queue); item != null; item = take(queue)) {
            try (var span = Contrail.span(this, "deliver", item)) {
                TimeUnit.MILLISECONDS.sleep(3);
            }
        }
    }
}
