package dev.contrail.benchmarks.app;

import dev.contrail.benchmarks.results.Measurements;
import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * One run of the application in a JVM of its own: {@code AppRun VARIANT TASKS PARTS} prints CPU nanoseconds per task in
 * one line of JSON, those of the application's threads in the middle part and those of the whole process.
 */
public final class AppRun {
    private AppRun() {}

    /** Runs in parts: as many to warm up as to measure. */
    public static void main(String[] args) throws InterruptedException, ExecutionException, IOException {
        int tasks = Integer.parseInt(args[1]);
        int parts = Integer.parseInt(args[2]);
        var pipeline = new Pipeline();
        for (int part = 0; part < parts; part++) {
            pipeline.run(tasks);
        }
        List<Double> nanos = new ArrayList<>();
        long before = Measurements.cpuNanos();
        for (int part = 0; part < parts; part++) {
            nanos.add((double) pipeline.run(tasks) / tasks);
        }
        var run = new LinkedHashMap<String, Object>();
        run.put("variant", args[0]);
        run.put("threadNanos", Spread.of(nanos).median());
        run.put("processNanos", (double) (Measurements.cpuNanos() - before) / parts / tasks);
        run.put("checksum", pipeline.checksum());
        System.out.println(Measurements.line(run));
    }
}
