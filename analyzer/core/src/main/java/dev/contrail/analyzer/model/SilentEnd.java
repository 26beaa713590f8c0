package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The end of a recording of which nothing is recorded but what the JVM tells of itself, and in which it lets the program run.
 * A program that hangs without a word looks there like one that has ended, and a time axis ends with the last event: else a
 * short program in a long recording would be drawn in its corner. So where that end is long, it is told.
 */
public final class SilentEnd {
    /** What to do about one of a recording without a dump of threads. */
    public static final String NO_DUMP =
            "who waits for whom then is in a dump of threads (jdk.ThreadDump), which it lacks:"
                    + " settings=default takes one at each chunk's end, profile only each minute;"
                    + " beside settings=profile, jdk.ThreadDump#period=everyChunk";

    private SilentEnd() {}

    /**
     * From the last event's end to the end of the recording of a run, when that is {@linkplain TimeRange#isLongEndOf long};
     * empty for a part.
     */
    public static Optional<TimeRange> of(List<Trace> run) {
        boolean part = run.stream().anyMatch(trace -> trace.asked().isPresent() || trace.isFiltered());
        Optional<TimeRange> happens =
                range(run.stream().map(SilentEnd::ofProgram).toList());
        if (part || happens.isEmpty()) {
            return Optional.empty();
        }
        TimeRange recorded =
                run.stream().map(Trace::range).reduce(TimeRange::union).orElseThrow();
        long end = Math.min(PausedEnd.of(run, happens.get().endNanos()), recorded.endNanos());
        return Optional.of(new TimeRange(end, recorded.endNanos())).filter(silence -> silence.isLongEndOf(recorded));
    }

    /** What the program does; of numbers alone, as for a picture of them, all. */
    private static Trace ofProgram(Trace trace) {
        boolean onlyNumbers = trace.messages().size() == 0 && trace.actions().size() == 0;
        return onlyNumbers ? trace : JvmsOwn.without(trace);
    }

    private static Optional<TimeRange> range(List<Trace> run) {
        return run.stream().flatMap(trace -> trace.eventRange().stream()).reduce(TimeRange::union);
    }

    private static OptionalLong origin(List<Trace> run) {
        return run.stream().flatMapToLong(trace -> trace.firstEvent().stream()).min();
    }

    /** Whether what there is of it was read: a file that is cut or damaged may have more. */
    public static boolean isRead(List<Trace> run) {
        return run.stream()
                .flatMap(trace -> trace.omissions().stream())
                .noneMatch(omission -> omission.kind() == Omission.Kind.DAMAGED && !omission.isUnfinishedEnd());
    }

    /** What is recorded there all the same: {@code nothing}, or {@code nothing of the program}. */
    private static String what(List<Trace> run, TimeRange end) {
        return range(run).filter(all -> all.endNanos() > end.startNanos()).isPresent()
                ? "nothing of the program"
                : "nothing";
    }

    /** In a sentence that follows the recording's name; empty when there is no such end. */
    public static Optional<String> words(List<Trace> run) {
        return of(run).map(end -> isRead(run)
                ? what(run, end) + " is recorded in its last " + Durations.format(end.durationNanos())
                        + "; a program that hangs is silent, too"
                : unread(end));
    }

    /** The same for a picture that does not draw all that a recording has. */
    public static Optional<String> wordsOf(String drawn, List<Trace> run) {
        return of(run).map(end -> isRead(run)
                ? "no " + drawn + " in its last " + Durations.format(end.durationNanos())
                        + "; contrail lanes shows what threads did then"
                : unread(end));
    }

    private static String unread(TimeRange end) {
        return "nothing could be read of its last " + Durations.format(end.durationNanos());
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
                        Durations.format(end.startNanos() - origin(run).orElse(end.startNanos())),
                        isRead(run)
                                ? "in which " + what(run, end) + " was recorded"
                                : "of which nothing could be read")));
    }
}
