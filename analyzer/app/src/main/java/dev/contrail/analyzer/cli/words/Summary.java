package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.input.ByPresets;
import dev.contrail.analyzer.derive.MethodTimes;
import dev.contrail.analyzer.recording.Survey;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a recording holds, or a part of it.
 *
 * @param range from start to end; that of the part when a time was asked for
 * @param part whether it is one; then events that nothing draws are not counted
 * @param events how many it holds, without its own descriptions; 0 for a part
 * @param pictures how many events each picture is drawn from
 * @param presets what presets draw beyond that, by picture
 * @param measures what can be plotted
 * @param units what those are in that are not only numbers
 * @param ownFields fields that are not drawn but told beside messages, marks and points, by event type
 * @param methods how long calls of traced methods took
 * @param eventTypes how many events of each type there are, drawn or not; none for a part
 */
record Summary(
        String name,
        TimeRange range,
        boolean part,
        int chunks,
        long events,
        Map<String, Long> pictures,
        Map<String, ByPresets> presets,
        int participants,
        List<String> measures,
        Map<String, String> units,
        List<String> threads,
        SortedMap<String, List<String>> ownFields,
        List<MethodTimes> methods,
        SortedMap<String, Long> eventTypes,
        List<String> losses) {

    /** How many events each picture is drawn from. */
    static Map<String, Long> pictures(Survey survey) {
        var pictures = new LinkedHashMap<String, Long>();
        pictures.put("sequence", survey.messages());
        pictures.put("state", survey.snapshots());
        pictures.put("lanes", survey.actions());
        return pictures;
    }

    static Summary of(Survey survey, Map<String, ByPresets> presets, List<MethodTimes> methods) {
        Trace trace = survey.trace();
        return new Summary(
                trace.name(),
                trace.range(),
                false,
                trace.chunks(),
                trace.totalEvents(),
                pictures(survey),
                presets,
                trace.participants().size(),
                measures(trace),
                units(trace),
                threads(survey),
                ownFields(trace),
                methods,
                trace.eventCounts(),
                losses(trace));
    }

    static Summary of(PartSummary.Part part, List<MethodTimes> methods) {
        Trace trace = part.all();
        return new Summary(
                trace.name(),
                trace.asked().orElse(trace.range()),
                true,
                trace.chunks(),
                0,
                part.pictures(),
                part.presets(),
                PartSummary.participants(trace),
                measures(trace),
                units(trace),
                PartSummary.threads(trace),
                ownFields(trace),
                methods,
                new TreeMap<>(),
                losses(trace));
    }

    private static List<String> measures(Trace trace) {
        var measures = new LinkedHashSet<String>();
        trace.snapshots().forEach(table -> table.measures().forEach(measure -> measures.add(measure.name())));
        return new ArrayList<>(measures);
    }

    private static List<String> losses(Trace trace) {
        return trace.omissions().stream()
                .filter(Omission::isLoss)
                .map(Omission::text)
                .toList();
    }

    /** Of events that are drawn; others have threads, too, which would be found in no picture. */
    private static List<String> threads(Survey survey) {
        return survey.messages() + survey.snapshots() + survey.actions() == 0
                ? List.of()
                : survey.trace().threads().stream()
                        .distinct()
                        .map(thread -> thread.displayName())
                        .toList();
    }

    private static Map<String, String> units(Trace trace) {
        var units = new LinkedHashMap<String, String>();
        for (Snapshots table : trace.snapshots()) {
            table.measures().stream()
                    .filter(measure -> measure.unit() != Unit.NONE)
                    .forEach(measure -> units.put(measure.name(), measure.unit().symbol()));
        }
        return units;
    }

    private static SortedMap<String, List<String>> ownFields(Trace trace) {
        var fields = new TreeMap<String, List<String>>();
        for (Attribute attribute : trace.messages().attributes()) {
            addTo(fields, trace.texts().get(attribute.type()), attribute.name());
        }
        for (Attribute attribute : trace.actions().attributes()) {
            addTo(fields, trace.texts().get(attribute.type()), attribute.name());
        }
        for (Snapshots table : trace.snapshots()) {
            table.attributes().forEach(attribute -> addTo(fields, table.type(), attribute.name()));
        }
        return fields;
    }

    private static void addTo(SortedMap<String, List<String>> fields, String eventType, String field) {
        List<String> known = fields.computeIfAbsent(eventType, type -> new ArrayList<>());
        if (!known.contains(field)) {
            known.add(field);
        }
    }
}
