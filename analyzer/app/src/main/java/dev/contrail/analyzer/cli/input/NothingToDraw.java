package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.mapping.LibraryTypes;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Why a picture would be empty: what was read, what was looked for, and what would draw something. */
record NothingToDraw(String where, String lookedFor, List<Trace> traces) {
    /**
     * When options asked for a part, which may not hold any.
     *
     * @param misses which of them cannot hold any, and why
     * @param without how to ask for all of it
     */
    Failure failureOfAPart(List<String> misses, String without) {
        var lines = new ArrayList<String>();
        misses.forEach(miss -> lines.add("asked for:   " + miss));
        lines.add("recorded:    " + recordedTime());
        return failure(lines, List.of(without));
    }

    /**
     * When all was read.
     *
     * @param file the recording as commands name it
     * @param types what the recordings declare
     */
    Failure failure(String file, Collection<EventType> types, Mapping mapping) {
        var counts = new TreeMap<String, Long>();
        traces.forEach(trace -> trace.eventCounts().forEach((type, count) -> counts.merge(type, count, Long::sum)));
        WouldDraw other = WouldDraw.of(types, counts, mapping);
        var advice = new ArrayList<String>();
        if (other.isEmpty()) {
            advice.add(WouldDraw.line("summary", file, "what it holds"));
            advice.add(WouldDraw.line("map", file, "how its event types could be drawn"));
        } else {
            advice.addAll(other.lines(file));
        }
        List<String> silent = silent(types, counts, mapping);
        if (!silent.isEmpty()) {
            advice.add(WouldDraw.line("doctor", file, "why it holds no event of " + WouldDraw.some(silent)));
        }
        return failure(List.of(), advice);
    }

    /** Types of programs that would be drawn and have no event: a program loaded them, and they may be switched off. */
    private static List<String> silent(Collection<EventType> types, Map<String, Long> counts, Mapping mapping) {
        return types.stream()
                .filter(type ->
                        !type.name().startsWith("jdk.") && !mapping.of(type).isEmpty())
                .map(EventType::name)
                .filter(name -> counts.getOrDefault(name, 0L) == 0 && !LibraryTypes.holdsNotes(name))
                .distinct()
                .sorted()
                .toList();
    }

    private Failure failure(List<String> more, List<String> advice) {
        long events = traces.stream().mapToLong(Trace::totalEvents).sum();
        long types = traces.stream().mapToLong(Trace::typesSeen).max().orElse(0);
        var lines = new ArrayList<String>();
        lines.add("nothing to draw in " + where);
        lines.add(String.format(Locale.ROOT, "events read: %,d of %,d type%s", events, types, types == 1 ? "" : "s"));
        lines.addAll(more);
        lines.add("looked for:  " + lookedFor);
        lines.add("try:         " + String.join("\n" + " ".repeat(15), advice));
        return new Failure(ExitCode.NOTHING, String.join("\n  ", lines));
    }

    /** What {@code --from} and {@code --to} can ask for. */
    private String recordedTime() {
        TimeRange all =
                traces.stream().map(Trace::range).reduce(TimeRange::union).orElseThrow();
        return Durations.format(all.durationNanos()) + ", " + all.start() + " to " + all.end();
    }
}
