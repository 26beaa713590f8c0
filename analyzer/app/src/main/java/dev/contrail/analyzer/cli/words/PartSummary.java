package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.input.ByPresets;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.recording.Survey;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the part of a recording holds that options ask for: what is drawn of it, counted row by row. */
final class PartSummary {
    private static final String DUMP = "jdk.ThreadDump";

    private PartSummary() {}

    /**
     * A part of a recording.
     *
     * @param pictures how many events each picture is drawn from, as the recording and the user's file say
     * @param all what presets draw, too
     * @param presets what presets draw beyond its own, by picture
     */
    record Part(Map<String, Long> pictures, Trace all, Map<String, ByPresets> presets) {}

    /** Reads the part of each recording; ends the command when there is nothing in any. */
    static List<Part> read(InputOptions input, PrintStreams streams) {
        List<Trace> own = input.readSelected(streams);
        List<Map<String, ByPresets>> presets = own.stream()
                .map(trace -> input.byPresets(trace.eventCounts(), Map.of()))
                .toList();
        List<Trace> all = presets.stream().allMatch(Map::isEmpty) ? own : input.readAgainWithPresets(streams);
        if (all.stream().allMatch(PartSummary::isEmpty)) {
            throw input.nothingToDraw("messages, snapshots, actions and waits", all);
        }
        var parts = new ArrayList<Part>();
        for (int place = 0; place < own.size(); place++) {
            Map<String, Long> pictures = rows(own.get(place));
            Trace trace = all.get(place);
            parts.add(new Part(pictures, trace, counted(presets.get(place), pictures, rows(trace))));
        }
        return parts;
    }

    private static boolean isEmpty(Trace trace) {
        return trace.eventRange().isEmpty() && trace.overlays().size() == 0;
    }

    /** What a preset would draw of the chunks that were read, with the number of those that are in the part. */
    private static Map<String, ByPresets> counted(
            Map<String, ByPresets> presets, Map<String, Long> own, Map<String, Long> all) {
        var counted = new LinkedHashMap<String, ByPresets>();
        presets.forEach((picture, by) -> {
            long more = all.getOrDefault(picture, 0L) - own.getOrDefault(picture, 0L);
            if (more > 0) {
                counted.put(picture, new ByPresets(more, false, by.sources()));
            }
        });
        return counted;
    }

    /** How many events each picture is drawn from, pauses and waits with lanes; what only a dump tells is no event. */
    private static Map<String, Long> rows(Trace trace) {
        Map<String, Long> rows = Summary.pictures(Survey.of(trace));
        rows.merge("lanes", trace.overlays().size() - dumped(trace.actions(), trace), Long::sum);
        return rows;
    }

    private static long dumped(Actions actions, Trace trace) {
        return IntStream.range(0, actions.size())
                .filter(row -> trace.texts().get(actions.type().get(row)).equals(DUMP))
                .count();
    }

    /** How many participants occur in it. */
    static int participants(Trace trace) {
        var seen = new BitSet();
        mark(seen, trace.messages().from());
        mark(seen, trace.messages().to());
        mark(seen, trace.actions().queue());
        mark(seen, trace.actions().task());
        trace.snapshots().stream().map(Snapshots::subject).forEach(column -> mark(seen, column));
        return seen.cardinality();
    }

    /** The threads that occur in it. */
    static List<String> threads(Trace trace) {
        var seen = new BitSet();
        mark(seen, trace.messages().thread());
        mark(seen, trace.actions().thread());
        mark(seen, trace.overlays().thread());
        trace.snapshots().stream().map(Snapshots::thread).forEach(column -> mark(seen, column));
        return seen.stream()
                .mapToObj(thread -> trace.threads().get(thread).displayName())
                .distinct()
                .toList();
    }

    private static void mark(BitSet seen, IntColumn column) {
        for (int row = 0; row < column.size(); row++) {
            if (column.get(row) != Trace.ABSENT) {
                seen.set(column.get(row));
            }
        }
    }
}
