package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.select.TimePoint;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Optional;

/** Why no recording has anything of the time that was asked for, in the words that come after it. */
final class TimeMiss {
    private TimeMiss() {}

    /** A run as it is told: when it was recorded, and what its times count from. */
    private record Recorded(TimeRange range, long originNanos) {
        static Recorded of(List<Trace> run) {
            TimeRange range =
                    run.stream().map(Trace::range).reduce(TimeRange::union).orElseThrow();
            return new Recorded(range, Runs.originNanos(run));
        }

        long instant(TimePoint time) {
            return time.in(range, originNanos);
        }

        /** A span may have begun before the recording did. */
        long start() {
            return Math.min(range.startNanos(), originNanos);
        }

        long afterOrigin() {
            return range.endNanos() - originNanos;
        }
    }

    /** When all that is later was asked for. */
    static Optional<String> ofFrom(TimePoint from, List<List<Trace>> runs) {
        List<Recorded> all = runs.stream().map(Recorded::of).toList();
        if (all.stream().anyMatch(run -> run.instant(from) <= run.range().endNanos())) {
            return Optional.empty();
        }
        return Optional.of(" is after the end: " + (isRelative(from) ? ends(all) : lasts(all)));
    }

    /** When all that is earlier was asked for. */
    static Optional<String> ofTo(TimePoint to, List<List<Trace>> runs) {
        List<Recorded> all = runs.stream().map(Recorded::of).toList();
        if (isRelative(to)) {
            return all.stream().allMatch(run -> run.instant(to) < run.originNanos())
                    ? Optional.of(" is before the first event")
                    : Optional.empty();
        }
        return all.stream().allMatch(run -> run.instant(to) < run.start())
                ? Optional.of(" is before the start: " + lasts(all))
                : Optional.empty();
    }

    private static boolean isRelative(TimePoint time) {
        return time instanceof TimePoint.SinceFirstEvent;
    }

    private static String ends(List<Recorded> runs) {
        long longest = runs.stream().mapToLong(Recorded::afterOrigin).max().orElseThrow();
        return (runs.size() == 1 ? "the recording ends " : "no recording ends later than ") + Durations.format(longest)
                + " after its first event";
    }

    private static String lasts(List<Recorded> runs) {
        TimeRange all =
                runs.stream().map(Recorded::range).reduce(TimeRange::union).orElseThrow();
        return "the recording lasts " + Durations.format(all.durationNanos());
    }
}
