import dev.contrail.events.Contrail;

/** Emits messages, snapshots and spans from four threads, a third of each; started with a recording. */
class Emit {
    private static final int THREADS = 4;

    public static void main(String[] args) throws InterruptedException {
        int rounds = Integer.parseInt(args[0]) / THREADS / 3;
        Object queue = new Object();
        var threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> emit(queue, rounds), "worker-" + (i + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void emit(Object queue, int rounds) {
        Object task = new Object();
        for (int round = 0; round < rounds; round++) {
            Contrail.message(queue, task, "poll");
            Contrail.state(queue, round % 3 == 0 ? "acquire" : "release", "part", round, "buffered", round % 100);
            try (var span = Contrail.span(queue, "upload", task)) {
                if (round % 50 == 0) {
                    span.action("put back");
                }
            }
            if (round % 100 == 0) {
                Thread.yield(); // without a breath, Flight Recorder itself loses events
            }
        }
    }
}
