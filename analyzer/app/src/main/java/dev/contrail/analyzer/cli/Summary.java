package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.recording.Survey;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a recording holds.
 *
 * @param events how many it holds, without its own descriptions
 * @param pictures how many events each picture is drawn from
 * @param measures what can be plotted
 * @param eventTypes how many events of each type there are, drawn or not
 */
record Summary(
        String name,
        TimeRange range,
        int chunks,
        long events,
        Map<String, Long> pictures,
        int participants,
        List<String> measures,
        List<String> threads,
        SortedMap<String, Long> eventTypes,
        List<String> losses) {

    static Summary of(Survey survey) {
        Trace trace = survey.trace();
        var pictures = new LinkedHashMap<String, Long>();
        pictures.put("sequence", survey.messages());
        pictures.put("state", survey.snapshots());
        pictures.put("lanes", survey.actions());
        var measures = new LinkedHashSet<String>();
        trace.snapshots().forEach(table -> table.measures().forEach(measure -> measures.add(measure.name())));
        return new Summary(
                trace.name(),
                trace.range(),
                trace.chunks(),
                trace.totalEvents(),
                pictures,
                trace.participants().size(),
                new ArrayList<>(measures),
                trace.threads().stream().map(thread -> thread.displayName()).toList(),
                trace.eventCounts(),
                trace.omissions().stream()
                        .filter(Omission::isLoss)
                        .map(Omission::text)
                        .toList());
    }
}
