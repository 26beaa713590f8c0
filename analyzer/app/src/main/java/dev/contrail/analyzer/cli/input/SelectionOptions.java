package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.select.EventSearch;
import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.select.TextPattern;
import dev.contrail.analyzer.select.TimePoint;
import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the recordings to show: a time, and names. */
final class SelectionOptions {
    private static final Pattern WORD = Pattern.compile("\\p{Alpha}[-\\w]*");

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Leave out what is earlier: " + TimePoint.FORMS_IN_FULL + ".")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Leave out what is later.")
    private @Nullable String to;

    @Option(
            names = "--from-event",
            paramLabel = "PATTERN",
            description = "Leave out what is before the first event whose label or action matches.")
    private @Nullable String fromEvent;

    @Option(names = "--thread", paramLabel = "FILTER", description = "Only these threads; patterns as in --include.")
    private List<String> threads = new ArrayList<>();

    @Option(
            names = "--include",
            paramLabel = "FILTER",
            description = {
                "Only events with such a participant, action or label. Terms stand between commas: 'put back, part-*, -idle,"
                        + " thread:worker-1'. A term matches what contains it; * stands for anything; a minus leaves out.",
                "A report's filter box takes the same."
            })
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "FILTER",
            description =
                    "No events with such a participant, action or label: --include with a minus before each term.")
    private List<String> exclude = new ArrayList<>();

    /** Whether no option asks for a part of the recordings. */
    boolean isEverything() {
        return from == null && to == null && fromEvent == null && filter().keepsAll();
    }

    /** How to ask for everything again. */
    String without() {
        var given = new ArrayList<String>();
        addIf(from != null, "--from", given);
        addIf(to != null, "--to", given);
        addIf(fromEvent != null, "--from-event", given);
        addIf(!threads.isEmpty(), "--thread", given);
        addIf(!include.isEmpty(), "--include", given);
        addIf(!exclude.isEmpty(), "--exclude", given);
        int last = given.size() - 1;
        String others = String.join(", ", given.subList(0, last));
        return "the same command without " + others + (last > 0 ? " and " : "") + given.get(last);
    }

    private static void addIf(boolean isGiven, String option, List<String> given) {
        if (isGiven) {
            given.add(option);
        }
    }

    /** Of what was read of a recording, what options ask for; {@code asked} is what {@link #range} told. */
    Trace select(Trace trace, TimeRange asked) {
        return isEverything() ? trace : new Selection(fromEvent(trace, asked), filter()).of(trace);
    }

    /** Whether a time counts from the first event. */
    boolean countsFromOrigin() {
        return Stream.of(time("--from", from), time("--to", to))
                .flatMap(Optional::stream)
                .anyMatch(TimePoint.SinceFirstEvent.class::isInstance);
    }

    /** What {@code --to} says when it is a word and no time; then it asks for no time. */
    Optional<String> takeWord() {
        if (to == null || !WORD.matcher(to).matches()) {
            return Optional.empty();
        }
        String word = to;
        to = null;
        return Optional.of(word);
    }

    /** What {@code --thread} says, as it is; then it asks for no thread. */
    Optional<String> takeThread() {
        Optional<String> thread = threads.isEmpty() ? Optional.empty() : Optional.of(String.join(",", threads));
        threads = new ArrayList<>();
        return thread;
    }

    /** What {@code --from} and {@code --to} say; chunks that lie outside are not read at all. */
    TimeRange range(TimeRange recorded, OptionalLong originNanos) {
        long origin = originNanos.orElse(recorded.startNanos()); // where it is unknown, no time counts from it
        return range(
                time("--from", from).map(time -> time.in(recorded, origin)).orElse(Long.MIN_VALUE),
                time("--to", to).map(time -> time.in(recorded, origin)).orElse(Long.MAX_VALUE));
    }

    private TimeRange fromEvent(Trace trace, TimeRange asked) {
        if (fromEvent == null) {
            return asked;
        }
        String pattern = fromEvent;
        long first = EventSearch.first(trace, TextPattern.of(pattern))
                .orElseThrow(() -> new Failure(
                        ExitCode.NOTHING, trace.name() + ": no event matches --from-event '" + pattern + "'"));
        return range(Math.max(asked.startNanos(), first), asked.endNanos());
    }

    /** Why nothing is left of recordings, where a name or a time tells it: a line each. */
    List<String> misses(List<List<Trace>> runs) {
        var misses = new ArrayList<String>();
        time("--from", from)
                .flatMap(time -> TimeMiss.ofFrom(time, runs))
                .ifPresent(why -> misses.add("--from " + from + why));
        time("--to", to).flatMap(time -> TimeMiss.ofTo(time, runs)).ifPresent(why -> misses.add("--to " + to + why));
        List<String> names = runs.stream()
                .flatMap(List::stream)
                .flatMap(trace -> trace.threads().stream())
                .map(thread -> TerminalText.of(thread.displayName()))
                .distinct()
                .toList();
        threads.stream()
                .filter(asked -> names.stream().noneMatch(TextPattern.of(asked)::matches))
                .filter(asked -> !names.isEmpty() && asked.matches("[^-,*][^,*]*"))
                .forEach(asked -> misses.add("no thread is called '" + asked + "'" + Nearest.hint(asked, names)));
        return misses;
    }

    private static TimeRange range(long start, long end) {
        if (start > end) {
            throw new Failure(ExitCode.USAGE, "--from is later than --to");
        }
        return new TimeRange(start, end);
    }

    private NameFilter filter() {
        return Stream.of(
                        threads.stream().map(NameFilter::ofThreads),
                        include.stream().map(NameFilter::parse),
                        exclude.stream().map(NameFilter::parse).map(NameFilter::negated))
                .flatMap(filters -> filters)
                .reduce(NameFilter.NONE, NameFilter::and);
    }

    private static Optional<TimePoint> time(String option, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(given -> TimePoint.parse(given, ZoneId.systemDefault()));
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, option + ": " + e.getMessage(), e);
        }
    }
}
