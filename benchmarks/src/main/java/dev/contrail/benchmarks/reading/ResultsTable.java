package dev.contrail.benchmarks.reading;

import dev.contrail.benchmarks.results.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the runs' measurements into tables: {@code ResultsTable CSV} prints them.
 *
 * <p>Ratios are taken within a round, in which all readers run one after the other on the same file: the machine's speed
 * may change from round to round, what one costs next to another much less.
 */
public final class ResultsTable {
    private static final String OURS = "contrail";
    private static final String OUR_SUMMARY = "summary";

    /** One run: CPU and wall seconds, peak megabytes, what the job gave; negative seconds when it failed. */
    private record Run(String round, String file, String reader, double cpu, double wall, int peak, String totals) {
        boolean failed() {
            return cpu < 0;
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private final Map<String, String> heaps = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ResultsTable() {}

    /** Prints the tables. */
    public static void main(String[] args) throws IOException {
        var table = new ResultsTable();
        Files.readAllLines(Path.of(args[0])).forEach(table::take);
        System.out.println(table.text());
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
        var text = new StringBuilder("Made by `benchmarks/reading`.\n");
        notes.forEach(note -> text.append(note).append('\n'));
        for (String file : distinct(null)) {
            text.append(String.format(
                    "%n### %s%n%n%s%n%n"
                            + "| reader | CPU s | CPU, ours = 1 | wall s | wall, ours = 1 | peak MB | smallest heap |%n"
                            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |%n",
                    file, agreement(file)));
            distinct(file).forEach(reader -> text.append(row(file, reader)));
        }
        return text.toString();
    }

    /** Whether all readers did the same job. */
    private String agreement(String file) {
        var totals = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (Run run : runs) {
            if (run.file().equals(file)
                    && !run.failed()
                    && run.totals().contains("/")
                    && !run.reader().equals("skip")) {
                totals.add(run.totals());
                others.add(run.reader());
            }
        }
        return totals.size() == 1
                ? others.size() + " readers found the same: "
                        + totals.iterator().next().split("/", -1)[0] + " events."
                : "The readers do not agree: " + totals;
    }

    /** The files, or the readers of a file, in the order in which they ran. */
    private Set<String> distinct(@Nullable String file) {
        var found = new LinkedHashSet<String>();
        for (Run run : runs) {
            if (file == null) {
                found.add(run.file());
            } else if (file.equals(run.file())) {
                found.add(run.reader());
            }
        }
        return found;
    }

    private String row(String file, String reader) {
        List<Run> mine = of(file, reader);
        String heap = heaps.getOrDefault(file + "," + reader, "");
        if (mine.stream().anyMatch(Run::failed)) {
            return String.format("| %s | failed | | | | | %s |%n", reader, heap);
        }
        List<Run> ours = of(file, peer(reader));
        return String.format(
                "| %s | %s | %s | %s | %s | %d | %s |%n",
                reader,
                Spread.of(cpu(mine)).text("%.2f"),
                Spread.ofRatios(cpu(mine), cpu(ours)).text("%.2f"),
                Spread.of(wall(mine)).text("%.2f"),
                Spread.ofRatios(wall(mine), wall(ours)).text("%.2f"),
                mine.stream().mapToInt(Run::peak).max().orElse(0),
                heap);
    }

    /** What of ours a reader or a command is compared with: on the same JDK. */
    private String peer(String reader) {
        String newest = reader.endsWith("-newest") ? "-newest" : "";
        return (reader.contains("summary") ? OUR_SUMMARY : OURS) + newest;
    }

    private List<Run> of(String file, String reader) {
        return runs.stream()
                .filter(run -> run.file().equals(file) && run.reader().equals(reader))
                .toList();
    }

    private static List<Double> cpu(List<Run> runs) {
        return runs.stream().map(Run::cpu).toList();
    }

    private static List<Double> wall(List<Run> runs) {
        return runs.stream().map(Run::wall).toList();
    }
}
