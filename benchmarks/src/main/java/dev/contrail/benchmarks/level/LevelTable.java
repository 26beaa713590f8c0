package dev.contrail.benchmarks.level;

import static dev.contrail.benchmarks.results.Measurements.number;

import dev.contrail.benchmarks.results.Measurements;
import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns the runs into a table: {@code LevelTable RUNS} prints it. */
public final class LevelTable {
    private static final List<String> PHASES = List.of("before", "debug", "trace", "info", "off");

    private final List<Map<String, Object>> runs;

    private LevelTable(List<Map<String, Object>> runs) {
        this.runs = runs;
    }

    /** Prints the table. */
    public static void main(String[] args) throws IOException {
        String text = new LevelTable(Measurements.read(Path.of(args[0]))).text();
        System.out.println(text);
    }

    private String text() {
        SortedSet<String> jdks =
                runs.stream().map(run -> String.valueOf(run.get("jdk"))).collect(Collectors.toCollection(TreeSet::new));
        var rows = new StringBuilder();
        jdks.forEach(jdk -> rows.append(row(jdk)));
        return """
                Made by `benchmarks/level/run`: a program emits messages at debug without end while a default recording
                runs, and `contrail level` raises and lowers its level. CPU nanoseconds of a call; each cell: median (min
                to max) of %d runs.

                | JDK | before | debug | trace | info | off | off more than before, target 1 ns |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s""".formatted(runs.size() / jdks.size(), rows);
    }

    private String row(String jdk) {
        String cells = PHASES.stream()
                .map(phase -> Spread.of(nanos(jdk, phase)).text("%.1f"))
                .collect(Collectors.joining(" | "));
        String more =
                Spread.ofDifferences(nanos(jdk, "off"), nanos(jdk, "before")).text("%+.1f");
        return "| %s | %s | %s |%n".formatted(jdk, cells, more);
    }

    private List<Double> nanos(String jdk, String phase) {
        return runs.stream()
                .filter(run -> jdk.equals(run.get("jdk")))
                .map(run -> number(run, phase))
                .toList();
    }
}
