package dev.contrail.analyzer.cli.failure;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/**
 * Ends a command that does nothing any more but collect garbage. With a heap that is a little too small a JVM goes on for
 * minutes before it gives up; most collectors have a limit for that, which is far higher or not there at all.
 */
public final class HeapWatch {
    static final int SAMPLES = 10;

    private static final long PERIOD_MILLIS = 500;
    private static final long NANOS = 1_000_000;
    /** So much of the time, and so little of the heap free at the end of it. */
    private static final double MOST_COLLECTING = 0.9;

    private static final double LEAST_FREE = 0.15;

    private final long[] collecting = new long[SAMPLES];
    private final long[] at = new long[SAMPLES];
    private long samples;

    /** Whether nothing but collecting went on, since as many samples as are looked at. */
    boolean isExhausted(long nowMillis, long collectingMillis, double free) {
        int place = (int) (samples % SAMPLES);
        long time = nowMillis - at[place];
        long collected = collectingMillis - collecting[place];
        at[place] = nowMillis;
        collecting[place] = collectingMillis;
        samples++;
        return samples > SAMPLES && free < LEAST_FREE && collected >= time * MOST_COLLECTING;
    }

    /**
     * Watches this JVM in the background.
     *
     * @param end ends the JVM with an exit code, once it was told why
     * @return ends the watch, and waits until it has
     */
    public static Runnable start(IntConsumer end) {
        var thread = new Thread(() -> watch(end, HeapWatch::awaitExhaustion), "heap watch");
        thread.setDaemon(true);
        thread.start();
        return () -> end(thread);
    }

    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until memory is exhausted. */
    @FunctionalInterface
    interface Exhaustion {
        void await() throws InterruptedException;
    }

    /** Tells and ends, also when there is no memory left to watch with. */
    static void watch(IntConsumer end, Exhaustion exhaustion) {
        try {
            exhaustion.await();
            end.accept(OutOfMemory.tell());
        } catch (OutOfMemoryError e) {
            end.accept(OutOfMemory.tell());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitExhaustion() throws InterruptedException {
        Thread.sleep(SAMPLES * PERIOD_MILLIS / 2); // most commands are done before anything has to be loaded for this
        var watch = new HeapWatch();
        while (!watch.isExhausted(System.nanoTime() / NANOS, collectingMillis(), free())) {
            Thread.sleep(PERIOD_MILLIS);
        }
    }

    private static long collectingMillis() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            millis += collector.getCollectionTime();
        }
        return millis;
    }

    private static double free() {
        Runtime runtime = Runtime.getRuntime();
        return 1 - (runtime.totalMemory() - runtime.freeMemory()) / (double) runtime.maxMemory();
    }
}
