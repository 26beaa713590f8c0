package dev.contrail.analyzer.trace.naming;

import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the values of a part's dictionaries are in those of the whole.
 *
 * @param texts by index in the part
 * @param participants by index in the part
 * @param threads by index in the part
 */
public record PartPlaces(int[] texts, int[] participants, int[] threads) {
    /** The same note with these places. */
    public OpenAction of(OpenAction note) {
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
