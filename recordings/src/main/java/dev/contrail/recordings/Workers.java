package dev.contrail.recordings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs one job per thread; the threads are named {@code worker-1}, {@code worker-2}, … */
public final class Workers {
    private Workers() {}

    /**
     * Returns when all jobs have, with their results in order of completion.
     *
     * @throws IOException when the first job fails; the others are interrupted
     */
    public static <T> List<T> runAll(List<? extends Callable<T>> jobs) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs.size(), named("worker-"));
        try {
            CompletionService<T> finished = new ExecutorCompletionService<>(threads);
            jobs.forEach(finished::submit);
            List<T> results = new ArrayList<>();
            while (results.size() < jobs.size()) {
                results.add(finished.take().get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException("a worker failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Makes threads that do not keep a program running, named by a prefix and a number from 1. */
    public static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return job -> {
            Thread thread = new Thread(job, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
