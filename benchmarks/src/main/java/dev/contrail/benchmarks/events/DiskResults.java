package dev.contrail.benchmarks.events;

import static dev.contrail.benchmarks.results.Measurements.number;

import dev.contrail.benchmarks.results.Measurements;
import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What {@link DiskRun} measured: lines of {@code disk.jsonl}. */
final class DiskResults {
    private final List<Map<String, Object>> runs;

    private DiskResults(List<Map<String, Object>> runs) {
        this.runs = runs;
    }

    /** The runs of one writer with so many threads on one JDK are a row. */
    private record Row(String jdk, String writer, int threads) {
        static Row of(Map<String, Object> run) {
            return new Row(
                    String.valueOf(run.get("jdk")), String.valueOf(run.get("writer")), (int) number(run, "threads"));
        }
    }

    static DiskResults in(Path folder) throws IOException {
        return new DiskResults(Measurements.read(folder.resolve("disk.jsonl")));
    }

    /** CPU nanoseconds for each event that arrived, in the order of rounds. */
    List<Double> cpuPerEvent(String jdk, String writer, int threads) {
        return each(new Row(jdk, writer, threads), run -> number(run, "cpuNanos") / number(run, "kept"));
    }

    String tables() {
        var text = new StringBuilder("\n### To disk at full speed\n\n");
        text.append("As many events as go, until all are in the file. Nanoseconds are those of an event that arrived,"
                + " CPU is that of\nthe whole process. Lost is what did not arrive; `jdk.DataLoss` in the recording tells"
                + " of a part of it.\n\n");
        text.append("| JDK | writer | threads | CPU ns | wall ns | bytes an event | lost | told by the recording |\n");
        text.append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        runs.stream()
                .map(Row::of)
                .distinct()
                .sorted((a, b) -> a.jdk().compareTo(b.jdk()))
                .forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %.1f | %s | %s |%n",
                row.jdk(),
                row.writer(),
                row.threads(),
                Spread.of(cpuPerEvent(row.jdk(), row.writer(), row.threads())).text("%.0f"),
                spread(row, "%.0f", run -> number(run, "wallNanos") / number(run, "kept")),
                Spread.of(each(row, DiskResults::bytesPerEvent)).median(),
                spread(row, "%.1f %%", run -> Math.round(1000 * lost(run) / number(run, "emitted")) / 10.0),
                row.writer().matches("log.*") ? "" : spread(row, "%.1f %%", DiskResults::toldPercent));
    }

    private String spread(Row row, String format, ToDoubleFunction<Map<String, Object>> value) {
        return Spread.of(each(row, value)).text(format);
    }

    private List<Double> each(Row row, ToDoubleFunction<Map<String, Object>> value) {
        return runs.stream()
                .filter(run -> Row.of(run).equals(row))
                .map(run -> value.applyAsDouble(run))
                .toList();
    }

    private static double bytesPerEvent(Map<String, Object> run) {
        return number(run, "bytes") / number(run, "kept");
    }

    private static double lost(Map<String, Object> run) {
        return number(run, "emitted") - number(run, "kept");
    }

    private static double toldPercent(Map<String, Object> run) {
        return 100 * number(run, "bytesLost") / bytesPerEvent(run) / number(run, "emitted");
    }
}
