package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The end of a recording of which nothing is recorded. A program that hangs without a word looks there like one that has
 * ended, and a time axis ends with the last event: else a short program in a long recording would be drawn in its corner.
 * So where that end is long, it is told.
 */
public final class SilentEnd {
    private SilentEnd() {}

    /**
     * From the last event's end to the end of the recording of a run, when that is {@linkplain TimeRange#isLongEndOf long};
     * empty for a part.
     */
    public static Optional<TimeRange> of(List<Trace> run) {
        boolean part = run.stream()
                .flatMap(trace -> trace.omissions().stream())
                .anyMatch(omission -> omission.kind() == Omission.Kind.FILTERED);
        boolean nothing = run.stream().allMatch(trace -> trace.eventRange().isEmpty());
        if (part || nothing) {
            return Optional.empty();
        }
        TimeRange recorded =
                run.stream().map(Trace::range).reduce(TimeRange::union).orElseThrow();
        long end = Math.min(Runs.range(run).endNanos(), recorded.endNanos());
        return Optional.of(new TimeRange(end, recorded.endNanos())).filter(silence -> silence.isLongEndOf(recorded));
    }

    /** Whether what there is of it was read: a file that is cut or damaged may have more. */
    public static boolean isRead(List<Trace> run) {
        return run.stream()
                .flatMap(trace -> trace.omissions().stream())
                .noneMatch(omission -> omission.kind() == Omission.Kind.DAMAGED && !omission.isUnfinishedEnd());
    }

    /** A line for the footer of a picture that has a time axis. */
    public static Optional<Omission> note(List<Trace> run) {
        return of(run).map(end -> new Omission(
                Omission.Kind.NOT_RECORDED,
                1,
                String.format(
                        Locale.ROOT,
                        "the recording's last %s, from %s on, %s",
                        Durations.format(end.durationNanos()),
                        Durations.format(end.startNanos() - Runs.range(run).startNanos()),
                        isRead(run) ? "in which nothing was recorded" : "of which nothing could be read")));
    }
}
