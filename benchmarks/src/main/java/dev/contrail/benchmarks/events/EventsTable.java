package dev.contrail.benchmarks.events;

import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Turns the measurements in a folder into tables: {@code EventsTable FOLDER} prints them.
 */
public final class EventsTable {
    private static final int TWO_DIGITS = 10;
    private static final List<Row> ROWS = List.of(
            new Row("**off**: a default recording runs, ours are disabled", ""),
            new Row("an empty benchmark", "OffBenchmark.empty"),
            new Row("`Contrail.message`", "OffBenchmark.message"),
            new Row("`Contrail.state`, four numbers", "OffBenchmark.state"),
            new Row("`Contrail.action`", "OffBenchmark.action"),
            new Row("`Contrail.span`", "OffBenchmark.span"),
            new Row("message by hand, guarded by `isEnabled()`", "OffBenchmark.byHand"),
            new Row("`Contrail.message` with a label put together for the call", "OffBenchmark.messageWithBuiltLabel"),
            new Row("Logback, debug, 3 arguments", "OffBenchmark.logback"),
            new Row("Log4j, debug, 3 arguments", "OffBenchmark.log4j"),
            new Row("OpenTelemetry without SDK, span with an event", "OffBenchmark.openTelemetry"),
            new Row("**off**, after having been on for a while", ""),
            new Row("`Contrail.message`", "OffBenchmark.messageAfterOn"),
            new Row("`Contrail.state`, four numbers", "OffBenchmark.stateAfterOn"),
            new Row("`Contrail.action`", "OffBenchmark.actionAfterOn"),
            new Row("`Contrail.span`", "OffBenchmark.spanAfterOn"),
            new Row("event by hand, `begin()` and `end()` unguarded", "OffBenchmark.byHandUnguarded"),
            new Row("**on**, in memory", ""),
            new Row("`System.nanoTime()`", "OnBenchmark.clock"),
            new Row("event by hand without fields", "OnBenchmark.empty"),
            new Row("message by hand, numbers for names", "OnBenchmark.numbersByHand"),
            new Row("message by hand, names of classes at hand", "OnBenchmark.messageByHand"),
            new Row("message by hand, names of classes as constants", "OnBenchmark.messageByHandWithConstants"),
            new Row("`Contrail.message`", "OnBenchmark.message"),
            new Row("the same, 5 labels and 3 classes in turns", "OnBenchmark.messageRotating"),
            new Row("the same, left out by its level", "OnBenchmark.messageBelowLevel"),
            new Row("the same, with a stack trace", "OnBenchmark.messageWithStackTrace"),
            new Row("state by hand, four numbers with names", "OnBenchmark.stateByHand"),
            new Row("`Contrail.state`", "OnBenchmark.state"),
            new Row("action by hand", "OnBenchmark.actionByHand"),
            new Row("`Contrail.action`", "OnBenchmark.action"),
            new Row("action with a duration by hand", "OnBenchmark.spanByHand"),
            new Row("`Contrail.span`", "OnBenchmark.span"),
            new Row("**on**, to disk", ""),
            new Row("`Contrail.message`", "DiskBenchmark.message"),
            new Row("Logback, buffered", "DiskBenchmark.logbackBuffered"),
            new Row("Logback, flushed for each line", "DiskBenchmark.logbackFlushed"),
            new Row("Log4j, buffered", "DiskBenchmark.log4jBuffered"),
            new Row("Log4j, flushed for each line", "DiskBenchmark.log4jFlushed"),
            new Row("OpenTelemetry with SDK, span with an event, dropped at its end", "DiskBenchmark.openTelemetry"));

    private final JmhResults jmh;
    private final StringBuilder text = new StringBuilder();

    private EventsTable(JmhResults jmh) {
        this.jmh = jmh;
    }

    /** Prints the tables. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String text = new EventsTable(JmhResults.in(folder)).text(DiskResults.in(folder));
        System.out.println(text);
    }

    private String text(DiskResults disk) {
        text.append("""
                Made by `benchmarks/events/run`: %d rounds in turns, each a fork of every benchmark; JDK %s; %d cores.
                Each cell: median (min to max) of the rounds; ratios and differences are of CPU time and within a round.
                """.formatted(
                        jmh.rounds(),
                        String.join(" and ", jmh.jdks()),
                        Runtime.getRuntime().availableProcessors()));
        text.append(EventsTargets.table(jmh, disk));
        jmh.jdks().forEach(this::costs);
        text.append(disk.tables());
        return text.toString();
    }

    private void costs(String jdk) {
        text.append("""

                ### Cost of a call, JDK %s

                | call | CPU ns, calling thread | wall ns | bytes allocated |
                | --- | ---: | ---: | ---: |
                """.formatted(jdk));
        ROWS.forEach(row -> text.append(row.line(jmh.forks(jdk, row.benchmark()))));
    }

    /** A line of the table of costs; one without a benchmark heads those below. */
    private record Row(String what, String benchmark) {
        String line(List<JmhResults.Fork> forks) {
            if (forks.isEmpty()) {
                return "| %s | | | |%n".formatted(what);
            }
            return "| %s | %s | %s | %.0f |%n"
                    .formatted(
                            what,
                            nanos(forks.stream().map(JmhResults.Fork::cpu).toList()),
                            nanos(forks.stream().map(JmhResults.Fork::wall).toList()),
                            Spread.of(forks.stream().map(JmhResults.Fork::bytes).toList())
                                    .median());
        }

        private static String nanos(List<Double> values) {
            Spread spread = Spread.of(values);
            return spread.text(spread.median() < TWO_DIGITS ? "%.2f" : "%.0f");
        }
    }
}
