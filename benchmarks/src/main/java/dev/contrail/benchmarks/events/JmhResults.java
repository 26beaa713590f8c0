package dev.contrail.benchmarks.events;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** JMH's results, a file for each round and JDK: one fork of every benchmark. */
final class JmhResults {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<String, Map<String, List<Fork>>> byJdk = new TreeMap<>();

    /** What one fork measured: the middle of its iterations, in nanoseconds and bytes per call; no number where JMH told no bytes. */
    record Fork(double cpu, double wall, double bytes) {}

    /** Reads the files {@code jmh-*.json} of a folder, in the order of their names. */
    static JmhResults in(Path folder) throws IOException {
        var results = new JmhResults();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(
                            file -> String.valueOf(file.getFileName()).matches("jmh-.*\\.json"))
                    .sorted()
                    .toList()) {
                for (Object benchmark : JSON.std.listFrom(Files.readString(file))) {
                    results.take(new Node(benchmark));
                }
            }
        }
        return results;
    }

    Set<String> jdks() {
        return byJdk.keySet();
    }

    int rounds() {
        return byJdk.values().stream()
                .flatMap(benchmarks -> benchmarks.values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /** The forks of a benchmark, such as {@code OnBenchmark.message}, in the order of rounds; empty when it did not run. */
    List<Fork> forks(String jdk, String benchmark) {
        return byJdk.getOrDefault(jdk, Map.of()).getOrDefault(benchmark, List.of());
    }

    private void take(Node benchmark) {
        String name = benchmark.text("benchmark").replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
        Node more = benchmark.at("secondaryMetrics");
        var fork = new Fork(
                more.at("cpu").middle(),
                benchmark.at("primaryMetric").middle(),
                more.has(BYTES) ? more.at(BYTES).middle() : Double.NaN);
        byJdk.computeIfAbsent(benchmark.text("jdkVersion"), jdk -> new LinkedHashMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(fork);
    }

    /** A part of JMH's JSON. */
    private record Node(Object value) {
        Node at(String key) {
            return new Node(field(key));
        }

        boolean has(String key) {
            return value instanceof Map<?, ?> map && map.containsKey(key);
        }

        String text(String key) {
            return String.valueOf(field(key));
        }

        /** The middle of a metric's raw data: a list of its forks, each a list of iterations. */
        double middle() {
            List<Double> iterations = new ArrayList<>();
            for (Object fork : (List<?>) field("rawData")) {
                for (Object iteration : (List<?>) fork) {
                    iterations.add(((Number) iteration).doubleValue());
                }
            }
            return Spread.of(iterations).median();
        }

        private Object field(String key) {
            if (value instanceof Map<?, ?> map && map.containsKey(key)) {
                return map.get(key);
            }
            throw new IllegalArgumentException("no " + key + " in JMH's results");
        }
    }
}
