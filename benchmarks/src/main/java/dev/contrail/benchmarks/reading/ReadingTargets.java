package dev.contrail.benchmarks.reading;

import dev.contrail.benchmarks.reading.Runs.Run;
import dev.contrail.benchmarks.results.Spread;
import java.util.List;
import java.util.function.Function;

/** What was aimed at, and what came out. */
final class ReadingTargets {
    private static final List<Target> TARGETS = List.of(
            new Target("CPU of JMC by default", "jmc", Run::cpu, 8),
            new Target("CPU of JMC with a sink", "jmc-sink", Run::cpu, 2.5),
            new Target("CPU of RecordingFile on the newest JDK", "recording-file-newest", Run::cpu, 3),
            new Target("CPU of async-profiler's reader", "async-profiler", Run::cpu, 1.3),
            new Target("CPU of skipping", "skip", Run::cpu, 1 / 5.0));

    private static final Target SUMMARY = new Target("wall of jfr summary", "jfr-summary", Run::wall, 1);
    private static final Target NEWEST_SUMMARY =
            new Target("wall of jfr summary, newest JDK", "jfr-summary-newest", Run::wall, 1);

    /** How many times ours another should take, at least. */
    private record Target(String name, String reader, Function<Run, Double> what, double least) {}

    private ReadingTargets() {}

    /** A table of what was aimed at; ratios of medians within rounds. */
    static String table(Runs runs) {
        var text =
                new StringBuilder(String.format("%n### Aims%n%n| how many times ours | file | aim | measured | met |%n"
                        + "| --- | --- | ---: | ---: | --- |%n"));
        for (String file : runs.distinct(null)) {
            if (file.equals("1.4MB")) {
                text.append(row(runs, file, SUMMARY)).append(row(runs, file, NEWEST_SUMMARY));
            } else if (file.startsWith("250MB") || file.startsWith("870MB")) {
                TARGETS.forEach(target -> text.append(row(runs, file, target)));
            }
        }
        return text.toString();
    }

    private static String row(Runs runs, String file, Target target) {
        List<Run> measured = runs.of(file, target.reader());
        if (measured.isEmpty() || measured.stream().anyMatch(Run::failed)) {
            return "";
        }
        Spread ratio = runs.ratio(file, target.reader(), target.what());
        return String.format(
                "| %s | %s | %.1f | %s | %s |%n",
                target.name(),
                file,
                target.least(),
                ratio.text("%.2f"),
                ratio.median() >= target.least() ? "yes" : "no");
    }
}
