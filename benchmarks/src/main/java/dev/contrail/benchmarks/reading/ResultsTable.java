package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the runs' measurements into tables: {@code ResultsTable CSV MARKDOWN} replaces the section between the markers.
 *
 * <p>Ratios are taken within a round, in which all readers run one after the other on the same file: the machine's speed
 * may change from round to round, what one costs next to another much less.
 */
public final class ResultsTable {
    private static final String BEGIN = "<!-- reading: made by benchmarks/reading -->";
    private static final String END = "<!-- end of reading -->";
    private static final String OURS = "contrail";

    /** One run: CPU and wall seconds, peak megabytes; negative when it failed. */
    private record Run(String round, String file, String reader, double cpu, double wall, int peak) {}

    private final List<Run> runs = new ArrayList<>();
    private final Map<String, String> heaps = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ResultsTable() {}

    /** Writes the tables. */
    public static void main(String[] args) throws IOException {
        var table = new ResultsTable();
        Files.readAllLines(Path.of(args[0])).forEach(table::take);
        Path markdown = Path.of(args[1]);
        String old = Files.exists(markdown) ? Files.readString(markdown) : "# Results\n\n" + BEGIN + "\n" + END + "\n";
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(markdown + " has no line '" + BEGIN + "' followed by '" + END + "'");
        }
        Files.writeString(markdown, old.substring(0, begin) + BEGIN + "\n" + table.text() + old.substring(end));
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
                        Integer.parseInt(part[5])));
        }
    }

    private String text() {
        var text = new StringBuilder("\n## Reading\n\n");
        notes.forEach(note -> text.append(note).append('\n'));
        for (String file : distinct(null)) {
            text.append(String.format(
                    "%n### %s%n%n| reader | CPU s | CPU, contrail = 1 | wall s | peak MB | smallest heap |%n"
                            + "| --- | ---: | ---: | ---: | ---: | ---: |%n",
                    file));
            distinct(file).forEach(reader -> text.append(row(file, reader)));
        }
        return text.append('\n').toString();
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
        List<Run> mine = runs.stream()
                .filter(run -> run.file().equals(file) && run.reader().equals(reader))
                .toList();
        String heap = heaps.getOrDefault(file + "," + reader, "");
        if (mine.stream().anyMatch(run -> run.cpu() < 0)) {
            return String.format("| %s | failed | | | | %s |%n", reader, heap);
        }
        return String.format(
                "| %s | %s | %s | %s | %d | %s |%n",
                reader,
                spread(mine.stream().map(Run::cpu).toList(), "%.2f"),
                spread(ratios(mine, file), "%.2f"),
                spread(mine.stream().map(Run::wall).toList(), "%.2f"),
                mine.stream().mapToInt(Run::peak).max().orElse(0),
                heap);
    }

    private List<Double> ratios(List<Run> mine, String file) {
        var ratios = new ArrayList<Double>();
        for (Run run : mine) {
            runs.stream()
                    .filter(other -> other.round().equals(run.round())
                            && other.file().equals(file)
                            && other.reader().equals(OURS)
                            && other.cpu() > 0)
                    .forEach(ours -> ratios.add(run.cpu() / ours.cpu()));
        }
        return ratios;
    }

    /** The middle, and the least and the most behind it. */
    private static String spread(List<Double> values, String format) {
        if (values.isEmpty()) {
            return "";
        }
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
