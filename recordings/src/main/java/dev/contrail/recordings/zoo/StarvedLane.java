package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Three workers with a queue each; one gets all the long jobs, and short ones behind them. */
final class StarvedLane {
    private record Job(String name, long millis) {}

    static void run(Variant variant) throws Exception {
        List<BlockingQueue<Job>> queues = new ArrayList<>();
        var shared = new LinkedBlockingQueue<Job>();
        for (int i = 0; i < 3; i++) {
            queues.add(variant == Variant.BUGGY ? new LinkedBlockingQueue<>() : shared);
        }
        var workers = Crew.started(3, "worker", number -> work(queues.get(number - 1)));
        for (int number = 1; number <= 36; number++) {
            var job = new Job("job-" + number, number % 6 == 0 ? 100 : 4);
            var queue = queues.get(number % 3);
            Contrail.action(queue, "put", job);
            queue.add(job);
            TimeUnit.MILLISECONDS.sleep(8);
        }
        for (var queue : queues) {
            queue.add(new Job("end", 0));
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private static void work(BlockingQueue<Job> queue) throws InterruptedException {
        for (Job job = queue.take(); job.millis() > 0; job = queue.take()) {
            try (var span = Contrail.span(queue, "work", job)) {
                TimeUnit.MILLISECONDS.sleep(job.millis());
            }
        }
    }
}
