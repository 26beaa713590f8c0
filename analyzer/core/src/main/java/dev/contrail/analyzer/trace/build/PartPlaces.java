package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the values of one builder's dictionaries are in those of another.
 *
 * @param texts by index in the first builder
 * @param participants by index in the first builder
 * @param threads by index in the first builder
 */
record PartPlaces(int[] texts, int[] participants, int[] threads) {
    OpenAction of(OpenAction note) {
        return new OpenAction(
                note.span(),
                at(texts, note.type()),
                note.start(),
                at(threads, note.thread()),
                at(participants, note.queue()),
                at(texts, note.action()),
                at(participants, note.task()),
                details(note.details()));
    }

    private Map<String, Integer> details(Map<String, Integer> details) {
        var placed = new HashMap<String, Integer>();
        details.forEach((name, text) -> placed.put(name, at(texts, text)));
        return placed;
    }

    private static int at(int[] places, int index) {
        return index == Trace.ABSENT ? Trace.ABSENT : places[index];
    }
}
