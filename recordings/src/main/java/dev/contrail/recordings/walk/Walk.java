package dev.contrail.recordings.walk;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Runs one of the services, and counts what its clients got. */
public final class Walk {
    /** How a request that could not be answered begins. */
    static final String FAILED = "failed: ";

    private final AtomicLong requests = new AtomicLong();
    private final Map<String, Integer> answers = new TreeMap<>();

    /** {@code Walk http|pool|cache|limit} */
    public static void main(String[] args) throws Exception {
        System.out.println(Run.of(() -> run(args)));
    }

    /** What {@link #main} does, without printing. */
    public static String run(String... args) throws IOException, InterruptedException {
        var walk = new Walk();
        switch (args.length == 1 ? args[0] : "") {
            case "http" -> Baskets.run(walk);
            case "pool" -> LeasedPool.run(walk);
            case "cache" -> PriceCache.run(walk);
            case "limit" -> SharedLimit.run(walk);
            default -> throw new IllegalArgumentException("usage: Walk http|pool|cache|limit");
        }
        return walk.answers.toString();
    }

    /** The work of a request, which knows its number. */
    interface Work {
        String answer(long request) throws IOException, InterruptedException;
    }

    /** A request from its call to its reply, which begins with {@link #FAILED} when it failed. */
    @SuppressWarnings("try") // the span is there to be closed
    void request(Object client, Object service, String label, Work work) throws IOException, InterruptedException {
        long request = requests.incrementAndGet();
        Contrail.message(client, service, label, request);
        String answer;
        try (var span = Contrail.span(service, "handle", label)) {
            answer = work.answer(request);
        }
        Contrail.reply(service, client, answer, request);
        synchronized (answers) {
            answers.merge(answer.startsWith(FAILED) ? "failed" : "answered", 1, Integer::sum);
        }
    }

    /** Runs clients, a thread each, named by their jobs' keys; returns when all have done. */
    static void clients(Map<String, Callable<?>> jobs) throws IOException, InterruptedException {
        var names = new ArrayList<>(jobs.keySet());
        var next = new AtomicInteger();
        ExecutorService threads =
                Executors.newFixedThreadPool(jobs.size(), job -> new Thread(job, names.get(next.getAndIncrement())));
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (Callable<?> job : jobs.values()) {
                ends.add(threads.submit(job));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a client failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
