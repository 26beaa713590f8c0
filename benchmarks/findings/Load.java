import dev.contrail.events.Contrail;

/** {@code Load EVENTS}: four threads call, answer, put tasks into queues, work on them and tell of it. */
public class Load {
    private static final int THREADS = 4;
    private final Object pool = new Object();

    public static void main(String[] args) throws InterruptedException {
        long rounds = Long.parseLong(args[0]) / THREADS / 8;
        var threads = new Thread[THREADS];
        var shared = new Load();
        for (int number = 0; number < THREADS; number++) {
            var worker = new Worker(shared, number);
            threads[number] = new Thread(() -> worker.run(rounds), "worker-" + number);
            threads[number].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static final class Worker {
        private final Load shared;
        private final Object queue = new Object();
        private final int number;

        Worker(Load shared, int number) {
            this.shared = shared;
            this.number = number;
        }

        void run(long rounds) {
            for (long round = 0; round < rounds; round++) {
                long exchange = round * THREADS + number + 1;
                String task = "task-" + number + "." + round % 5_000;
                Contrail.message(this, shared, "get", exchange);
                Contrail.action(shared.pool, "lease", this);
                Contrail.action(queue, "put", task);
                try (var span = Contrail.span(queue, "work", task)) {
                    Contrail.state(this, "step", "done", round, "left", rounds - round);
                }
                Contrail.message(this, this, "note");
                Contrail.action(shared.pool, "give back", this);
                Contrail.reply(shared, this, round % 50 == 0 ? "503" : "200 OK", exchange);
            }
        }
    }
}
