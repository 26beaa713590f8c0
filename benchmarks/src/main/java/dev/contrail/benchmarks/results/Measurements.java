package dev.contrail.benchmarks.results;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measurements as lines of JSON, one object for a run. */
public final class Measurements {
    private Measurements() {}

    /** A line about a run of this JVM: the given fields and its version. */
    public static String line(Map<String, Object> fields) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        object.put("jdk", System.getProperty("java.version"));
        object.putAll(fields);
        return JSON.std.asString(object);
    }

    /** All lines of a file, in its order. */
    public static List<Map<String, Object>> read(Path file) throws IOException {
        var runs = new ArrayList<Map<String, Object>>();
        for (String line : Files.readAllLines(file)) {
            runs.add(JSON.std.mapFrom(line));
        }
        return runs;
    }

    /** A number of a run. */
    public static double number(Map<String, Object> run, String field) {
        if (run.get(field) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("no number " + field + " in " + run);
    }

    /** CPU time of this process so far. */
    public static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
