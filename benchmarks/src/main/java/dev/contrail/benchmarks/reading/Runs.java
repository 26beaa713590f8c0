package dev.contrail.benchmarks.reading;

import dev.contrail.benchmarks.results.Spread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was measured. Ratios are taken within a round, in which all readers run one after the other on the same file: the
 * machine's speed may change from round to round, what one costs next to another much less.
 */
final class Runs {
    private static final String OURS = "contrail";
    private static final String OUR_SUMMARY = "summary";
    private static final String NEWEST = "-newest";

    private final List<Run> all = new ArrayList<>();

    /** One run: CPU and wall seconds, peak megabytes, what the job gave; negative seconds when it failed. */
    record Run(String round, String file, String reader, double cpu, double wall, int peak, String totals) {
        boolean failed() {
            return cpu < 0;
        }
    }

    void add(Run run) {
        all.add(run);
    }

    /** The files, or the readers of a file, in the order in which they ran. */
    Set<String> distinct(@Nullable String file) {
        var found = new LinkedHashSet<String>();
        for (Run run : all) {
            if (file == null) {
                found.add(run.file());
            } else if (file.equals(run.file())) {
                found.add(run.reader());
            }
        }
        return found;
    }

    /** What a reader did with a file, round by round. */
    List<Run> of(String file, String reader) {
        return all.stream()
                .filter(run -> run.file().equals(file) && run.reader().equals(reader))
                .toList();
    }

    /** What a reader takes for each of what ours takes, on the same JDK. */
    Spread ratio(String file, String reader, Function<Run, Double> what) {
        return Spread.ofRatios(
                of(file, reader).stream().map(what).toList(),
                of(file, peer(reader)).stream().map(what).toList());
    }

    private static String peer(String reader) {
        String newest = reader.endsWith(NEWEST) ? NEWEST : "";
        return (reader.contains("summary") ? OUR_SUMMARY : OURS) + newest;
    }
}
