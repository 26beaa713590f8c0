package dev.contrail.benchmarks.app;

import static dev.contrail.benchmarks.results.Measurements.number;

import dev.contrail.benchmarks.results.Measurements;
import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns the runs into a table: {@code AppTable RUNS} prints it. */
public final class AppTable {
    private static final double MOST = 1;
    private static final List<Comparison> COMPARISONS = List.of(
            new Comparison("compiled in, nothing records", "compiled-in", "without events", "plain", MOST),
            new Comparison(
                    "compiled in, default recording, ours off", "off", "without, default recording", "recorded", MOST),
            new Comparison("default recording and ours, at debug", "on", "without, default recording", "recorded", 0),
            new Comparison("without events, default recording", "recorded", "without events", "plain", 0),
            new Comparison("compiled in, default recording, ours off", "off", "without events", "plain", 0));

    private final List<Map<String, Object>> runs;

    private AppTable(List<Map<String, Object>> runs) {
        this.runs = runs;
    }

    /** One variant next to another; the target in percent, 0 for none. */
    private record Comparison(String what, String variant, String peer, String peerVariant, double most) {}

    /** Prints the table. */
    public static void main(String[] args) throws IOException {
        String text = new AppTable(Measurements.read(Path.of(args[0]))).text();
        System.out.println(text);
    }

    private String text() {
        SortedSet<String> jdks =
                runs.stream().map(run -> String.valueOf(run.get("jdk"))).collect(Collectors.toCollection(TreeSet::new));
        var text = new StringBuilder();
        jdks.forEach(jdk -> COMPARISONS.forEach(comparison -> text.append(row(jdk, comparison))));
        return String.format(
                """
                Made by `benchmarks/app/run`: a producer, two consumers, five events for each task of %.1f us; JDK %s;
                %d cores. More CPU time than its peer in the same round, of the application's threads: median of %d
                rounds, the interval that holds the true median with 95 %% confidence, least to most; and of the whole
                process, with what Flight Recorder, compiler and collector do beside it.

                | JDK | application | next to | median | 95 %% interval | least to most | whole process | target |
                | --- | --- | --- | ---: | ---: | ---: | ---: | --- |
                %s""",
                Spread.of(values(jdks.first(), "plain", "threadNanos")).median() / 1e3,
                String.join(" and ", jdks),
                Runtime.getRuntime().availableProcessors(),
                values(jdks.first(), "plain", "threadNanos").size(),
                text);
    }

    private String row(String jdk, Comparison comparison) {
        List<Double> threads = percents(jdk, comparison, "threadNanos");
        Spread spread = Spread.of(threads);
        Spread interval = Spread.confidence(threads);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %+.1f %% | %+.1f to %+.1f %% | %+.1f to %+.1f %% | %+.1f %% | %s |%n",
                jdk,
                comparison.what(),
                comparison.peer(),
                spread.median(),
                interval.min(),
                interval.max(),
                spread.min(),
                spread.max(),
                Spread.of(percents(jdk, comparison, "processNanos")).median(),
                target(comparison, interval));
    }

    private static String target(Comparison comparison, Spread interval) {
        if (comparison.most() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "%.0f %%, %s", comparison.most(), verdict(interval, comparison.most()));
    }

    /** Sure when the whole interval is on one side. */
    private static String verdict(Spread interval, double most) {
        String outcome = interval.median() <= most ? "met" : "**missed**";
        boolean sure = interval.max() <= most || interval.min() > most;
        return sure ? outcome : outcome + " at the median, within the noise";
    }

    private List<Double> percents(String jdk, Comparison comparison, String field) {
        return Spread.ratios(values(jdk, comparison.variant(), field), values(jdk, comparison.peerVariant(), field))
                .stream()
                .map(ratio -> 100 * (ratio - 1))
                .toList();
    }

    private List<Double> values(String jdk, String variant, String field) {
        return runs.stream()
                .filter(run -> jdk.equals(run.get("jdk")) && variant.equals(run.get("variant")))
                .map(run -> number(run, field))
                .toList();
    }
}
