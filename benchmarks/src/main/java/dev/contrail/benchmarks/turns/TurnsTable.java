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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a table of what several JVMs printed on standard input, each a line of {@link TurnsRun}. */
public final class TurnsTable {
    private static final int KEY = 4;

    private TurnsTable() {}

    /** Reads all lines, and prints one for each kind of event, in the order of the first ones. */
    public static void main(String[] args) throws IOException {
        Map<List<String>, Map<String, List<List<Double>>>> rows = new LinkedHashMap<>();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> fields = List.of(line.split("\t"));
            rows.computeIfAbsent(fields.subList(0, KEY), key -> new LinkedHashMap<>())
                    .computeIfAbsent(fields.get(KEY), which -> new ArrayList<>())
                    .add(fields.subList(KEY + 1, fields.size()).stream()
                            .map(Double::valueOf)
                            .toList());
        }
        rows.forEach((key, jvms) -> System.out.println(row(key, jvms)));
    }

    private static String row(List<String> key, Map<String, List<List<Double>>> jvms) {
        List<List<Double>> together = jvms.get("together");
        List<Double> before = column(jvms.get("before"), 0);
        List<Double> now = column(jvms.get("now"), 0);
        List<Double> hand = column(jvms.get("hand"), 0);
        return "| %s | %sx | %sx | %.0f, %.0f, %.0f | %.2fx | %.2fx | %.1f | %.1f | %.2fx |"
                .formatted(
                        String.join(" | ", key),
                        Spread.of(column(together, 0)).text("%.2f"),
                        Spread.of(column(together, 1)).text("%.2f"),
                        median(before),
                        median(now),
                        median(hand),
                        median(now) / median(before),
                        median(now) / median(hand),
                        median(column(together, 2)),
                        median(column(together, 3)),
                        median(column(together, 3)) / median(column(together, 2)));
    }

    private static double median(List<Double> values) {
        return Spread.of(values).median();
    }

    private static List<Double> column(@Nullable List<List<Double>> jvms, int which) {
        return Objects.requireNonNull(jvms, "a line of each").stream()
                .map(jvm -> jvm.get(which))
                .toList();
    }
}
