package dev.contrail.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hangs within spans, in the way that its argument says. */
final class HangProgram {
    private static final int MANY = 10_000;

    private HangProgram() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "deadlock" -> waitForItself();
            case "outOfMemory" -> collect();
            case "virtual" -> manyVirtualThreads();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Both workers run an outer task, and wait for an inner one that no worker is left for. */
    private static void waitForItself() throws InterruptedException {
        var number = new AtomicInteger();
        ExecutorService pool =
                Executors.newFixedThreadPool(2, work -> new Thread(work, "pool-worker-" + number.incrementAndGet()));
        var begun = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            pool.execute(() -> {
                try (var outer = Contrail.span(pool, "outer task", null);
                        var inner = Contrail.span(pool, "wait for inner task", null)) {
                    begun.countDown();
                    begun.await();
                    pool.submit(() -> {}).get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        begun.await();
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }

    @SuppressWarnings("ModifiedButNotUsed") // it is there to fill the heap
    private static void collect() throws IOException {
        System.out.println("ready");
        List<byte[]> all = new ArrayList<>();
        try (var span = Contrail.span("heap", "take memory", null)) {
            span.action("collect");
            System.in.read(); // until it is noted
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    private static void manyVirtualThreads() throws Exception {
        var begun = new CountDownLatch(MANY);
        var never = new CountDownLatch(1);
        var start = Thread.class.getMethod("startVirtualThread", Runnable.class); // 21 and newer
        for (int i = 0; i < MANY; i++) {
            start.invoke(null, (Runnable) () -> {
                try (var span = Contrail.span("latch", "wait", null)) {
                    begun.countDown();
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        begun.await();
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
