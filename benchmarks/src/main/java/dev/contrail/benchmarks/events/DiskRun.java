package dev.contrail.benchmarks.events;

import dev.contrail.benchmarks.results.Measurements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes so many events to disk from several threads at full speed, and tells what arrived: {@code DiskRun WRITER
 * THREADS EVENTS} prints one line of JSON. Time counts until the last one is in the file.
 */
public final class DiskRun {
    private static final int WARM_UP_PART = 4;

    private DiskRun() {}

    /** Runs once to warm up and once to measure. */
    public static void main(String[] args) throws IOException, InterruptedException {
        DiskWriter writer = DiskWriters.named(args[0]);
        int threads = Integer.parseInt(args[1]);
        int each = Integer.parseInt(args[2]) / threads;
        measure(writer, threads, each / WARM_UP_PART);
        var run = new LinkedHashMap<String, Object>();
        run.put("writer", args[0]);
        run.put("threads", threads);
        run.put("emitted", each * threads);
        run.putAll(measure(writer, threads, each));
        System.out.println(Measurements.line(run));
    }

    private static Map<String, Object> measure(DiskWriter writer, int threads, int each)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("disk-run", ".out");
        try {
            writer.open(file);
            long cpu = Measurements.cpuNanos();
            long start = System.nanoTime();
            emit(writer, threads, each);
            writer.close();
            long wallNanos = System.nanoTime() - start;
            long cpuNanos = Measurements.cpuNanos() - cpu;
            DiskWriter.Arrived arrived = writer.arrived(file);
            return Map.of(
                    "wallNanos", wallNanos,
                    "cpuNanos", cpuNanos,
                    "kept", arrived.events(),
                    "bytes", arrived.bytes(),
                    "bytesLost", arrived.bytesLost());
        } finally {
            Files.delete(file);
        }
    }

    private static void emit(DiskWriter writer, int threads, int each) throws InterruptedException {
        var workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(() -> emit(writer, each), "worker-" + i);
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private static void emit(DiskWriter writer, int each) {
        var scene = new Scene();
        for (int i = 0; i < each; i++) {
            writer.emit(scene);
        }
    }
}
