package dev.contrail.benchmarks.app;

import dev.contrail.events.Contrail;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.LongAdder;

/** One producer hands tasks to two consumers, in batches, as pools and sockets do; five events for each task. */
final class Pipeline {
    /** Whether the calls are there: when not, the compiler leaves nothing of them. */
    private static final boolean EVENTS = Boolean.getBoolean("events");

    private static final int CONSUMERS = 2;
    private static final int BATCH = 64;
    private static final int BATCHES_WAITING = 16;

    private final BlockingQueue<Task[]> queue = new ArrayBlockingQueue<>(BATCHES_WAITING);
    private final LongAdder checksum = new LongAdder();

    /** Runs so many tasks and returns the CPU time of the threads that did, in nanoseconds. */
    long run(int tasks) throws InterruptedException, ExecutionException {
        int batches = tasks / BATCH / CONSUMERS * CONSUMERS;
        var threads = new ArrayList<FutureTask<Long>>();
        threads.add(start("producer", () -> produce(batches)));
        for (int i = 1; i <= CONSUMERS; i++) {
            threads.add(start("consumer-" + i, () -> consume(batches / CONSUMERS)));
        }
        return sum(threads);
    }

    /** Of all that was worked out, so that the compiler cannot leave the work out. */
    long checksum() {
        return checksum.sum();
    }

    private long produce(int batches) throws InterruptedException {
        long number = 0;
        for (int i = 0; i < batches; i++) {
            var batch = new Task[BATCH];
            for (int j = 0; j < BATCH; j++) {
                var task = new Task(number++);
                if (EVENTS) {
                    Contrail.message("customer", this, "order", task.number);
                    Contrail.action(queue, "put", task);
                }
                batch[j] = task;
            }
            queue.put(batch);
        }
        return ownCpuNanos();
    }

    private long consume(int batches) throws InterruptedException {
        int[] scratch = Task.scratch();
        long sum = 0;
        for (int i = 0; i < batches; i++) {
            for (Task task : queue.take()) {
                sum += EVENTS ? traced(task, scratch) : task.work(scratch);
            }
        }
        checksum.add(sum);
        return ownCpuNanos();
    }

    private long traced(Task task, int[] scratch) {
        Contrail.action(queue, "take", task);
        try (var span = Contrail.span(queue, "work", task)) {
            return task.work(scratch);
        } finally {
            Contrail.state(this, "done", "number", task.number, "waiting", queue.size());
        }
    }

    private static FutureTask<Long> start(String name, Callable<Long> work) {
        var task = new FutureTask<Long>(work);
        new Thread(task, name).start();
        return task;
    }

    private static long sum(List<FutureTask<Long>> threads) throws InterruptedException, ExecutionException {
        long sum = 0;
        for (FutureTask<Long> thread : threads) {
            sum += thread.get();
        }
        return sum;
    }

    private static long ownCpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
