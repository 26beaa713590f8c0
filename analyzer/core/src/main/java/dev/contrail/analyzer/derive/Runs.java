package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Which recordings belong on one clock.
 *
 * <p>Recordings whose times overlap, directly or through others, are one run of several processes. Recordings that do
 * not are runs of their own, to be shown side by side, each from its own start.
 */
public final class Runs {
    private Runs() {}

    /** The runs, in the order in which their first recording was given. */
    public static List<List<Trace>> of(List<Trace> traces) {
        var runs = new ArrayList<List<Trace>>();
        for (Trace trace : traces) {
            var run = new ArrayList<Trace>();
            runs.removeIf(earlier -> touches(earlier, trace) && run.addAll(earlier));
            run.add(trace);
            runs.add(run);
        }
        return List.copyOf(runs);
    }

    /**
     * The time that a run's events span, so that every picture of the run has the same axis; without any, the recording's. Of
     * a part it is the time asked for.
     */
    public static TimeRange range(List<Trace> run) {
        return run.stream()
                .flatMap(trace -> trace.asked().or(trace::eventRange).stream())
                .reduce(TimeRange::union)
                .orElseGet(() ->
                        run.stream().map(Trace::range).reduce(TimeRange::union).orElseThrow());
    }

    /** Whether only a stretch of the time of a run was asked for. */
    public static boolean isPart(List<Trace> run) {
        return run.stream().anyMatch(trace -> trace.asked().isPresent());
    }

    /** The instant that times count from in every picture and in words: the run's first event, also when a part lacks it. */
    public static long originNanos(List<Trace> run) {
        return run.stream()
                .flatMapToLong(trace -> trace.firstEvent().stream())
                .min()
                .orElseGet(() -> range(run).startNanos());
    }

    private static boolean touches(List<Trace> run, Trace trace) {
        return run.stream().anyMatch(other -> other.range().overlaps(trace.range()));
    }
}
