package dev.contrail.benchmarks.reading;

import dev.contrail.benchmarks.reading.Runs.Run;
import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns the runs' measurements into tables: {@code ResultsTable CSV} prints them. */
public final class ResultsTable {
    private final Runs runs = new Runs();
    private final Map<String, String> heaps = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ResultsTable() {}

    /** Prints the tables. */
    public static void main(String[] args) throws IOException {
        var table = new ResultsTable();
        Files.readAllLines(Path.of(args[0])).forEach(table::take);
        System.out.print(table.text());
    }

    private void take(String line) {
        String[] part = line.split(",", -1);
        switch (part[0]) {
            case "note" -> notes.add(line.substring("note,".length()));
            case "heap" -> heaps.put(part[1] + "," + part[2], part[3]);
            default ->
                runs.add(new Run(
                        part[0],
                        part[1],
                        part[2],
                        Double.parseDouble(part[3]),
                        Double.parseDouble(part[4]),
                        Integer.parseInt(part[5]),
                        part[6]));
        }
    }

    private String text() {
        var text = new StringBuilder();
        notes.forEach(note -> text.append(note).append('\n'));
        for (String file : runs.distinct(null)) {
            text.append(String.format(
                    "%n### %s%n%n%s%n%n"
                            + "| reader | CPU s | CPU, ours = 1 | wall s | wall, ours = 1 | peak MB | smallest heap |%n"
                            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |%n",
                    file, agreement(file)));
            runs.distinct(file).forEach(reader -> text.append(row(file, reader)));
        }
        return text + ReadingTargets.table(runs);
    }

    /** Whether all readers did the same job. */
    private String agreement(String file) {
        var totals = new LinkedHashSet<String>();
        int readers = 0;
        for (String reader : runs.distinct(file)) {
            List<Run> done = runs.of(file, reader).stream()
                    .filter(run -> !run.failed() && run.totals().contains("/"))
                    .toList();
            if (!done.isEmpty() && !reader.equals("skip")) {
                done.forEach(run -> totals.add(run.totals()));
                readers++;
            }
        }
        return totals.size() == 1
                ? readers + " readers found the same "
                        + totals.iterator().next().split("/", -1)[0] + " events."
                : "The readers do not agree: " + totals;
    }

    private String row(String file, String reader) {
        List<Run> mine = runs.of(file, reader);
        String heap = heaps.getOrDefault(file + "," + reader, "");
        if (mine.stream().anyMatch(Run::failed)) {
            return String.format("| %s | failed | | | | | %s |%n", reader, heap);
        }
        return String.format(
                "| %s | %s | %s | %s | %s | %d | %s |%n",
                reader,
                spread(mine, Run::cpu),
                runs.ratio(file, reader, Run::cpu).text("%.2f"),
                spread(mine, Run::wall),
                runs.ratio(file, reader, Run::wall).text("%.2f"),
                mine.stream().mapToInt(Run::peak).max().orElse(0),
                heap);
    }

    private static String spread(List<Run> runs, Function<Run, Double> what) {
        return Spread.of(runs.stream().map(what).toList()).text("%.2f");
    }
}
