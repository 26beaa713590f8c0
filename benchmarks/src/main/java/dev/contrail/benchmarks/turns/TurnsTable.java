package dev.contrail.benchmarks.turns;

import dev.contrail.benchmarks.results.Spread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a table of what several JVMs printed on standard input, each a line of {@link TurnsRun}. */
public final class TurnsTable {
    private static final int KEY = 4;

    private TurnsTable() {}

    /** Reads all lines, and prints one for each kind of event, in the order of the first ones. */
    public static void main(String[] args) throws IOException {
        Map<List<String>, List<List<Double>>> rows = new LinkedHashMap<>();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> fields = List.of(line.split("\t"));
            rows.computeIfAbsent(fields.subList(0, KEY), key -> new ArrayList<>())
                    .add(fields.subList(KEY, fields.size()).stream()
                            .map(Double::valueOf)
                            .toList());
        }
        rows.forEach((key, jvms) -> System.out.printf(
                "| %s | %sx | %sx | %s | %s | %sx |%n",
                String.join(" | ", key),
                Spread.of(column(jvms, 0)).text("%.2f"),
                Spread.of(column(jvms, 1)).text("%.2f"),
                "%.1f".formatted(Spread.of(column(jvms, 2)).median()),
                "%.1f".formatted(Spread.of(column(jvms, 3)).median()),
                "%.2f"
                        .formatted(Spread.ofRatios(column(jvms, 3), column(jvms, 2))
                                .median())));
    }

    private static List<Double> column(List<List<Double>> jvms, int which) {
        return jvms.stream().map(jvm -> jvm.get(which)).toList();
    }
}
