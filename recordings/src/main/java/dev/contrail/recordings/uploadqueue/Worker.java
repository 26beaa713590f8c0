package dev.contrail.recordings.uploadqueue;

import dev.contrail.events.Contrail;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Uploads tasks until the queue is empty. How it comes by a task that may run is up to the subclass. */
abstract class Worker implements Callable<Worker.Report> {
    final UploadQueue queue;
    private final UploadClient client;

    Worker(UploadQueue queue, UploadClient client) {
        this.queue = queue;
        this.client = client;
    }

    /** How many tasks one worker has put back, and the CPU time it took for everything it did. */
    record Report(long putBacks, long cpuNanos) {
        static final Report NONE = new Report(0, 0);

        Report plus(Report other) {
            return new Report(putBacks + other.putBacks, cpuNanos + other.cpuNanos);
        }
    }

    /** The next task, counted as started by the queue; empty when no task is left. */
    abstract Optional<Task> next() throws InterruptedException;

    /** How many tasks this worker has put back. */
    abstract long putBacks();

    @Override
    public Report call() throws IOException, InterruptedException {
        for (Optional<Task> next = next(); next.isPresent(); next = next()) {
            upload(next.get());
        }
        long cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new Report(putBacks(), cpuNanos);
    }

    /** Notes that this worker has taken a task. */
    final void took(Task task) {
        Contrail.action(queue, "take", task.name());
    }

    @SuppressWarnings("try") // the span is there to be closed
    private void upload(Task task) throws IOException {
        try (var uploading = Contrail.span(queue, task.multipart() ? "multipart" : "upload", task.name())) {
            client.put(task);
        } finally {
            queue.finish(task);
        }
    }
}
