package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Collects notes of actions that had not ended, and which of them did: there are few. */
public final class OpenActions {
    private final Map<Long, OpenAction> notes = new HashMap<>();
    private final Set<Long> ended = new HashSet<>();

    OpenActions() {}

    /** Adds a note; of several of one action the latest counts, which knows what it was last. */
    public void add(OpenAction note) {
        notes.merge(note.span(), note, (a, b) -> b);
    }

    /** Adds that an action is there with its end. */
    public void end(long span) {
        ended.add(span);
    }

    void addAll(OpenActions part, PartPlaces places) {
        part.notes.values().forEach(note -> add(places.of(note)));
        ended.addAll(part.ended);
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Those whose end is not there. */
    Collection<OpenAction> lasting() {
        var lasting = new HashMap<>(notes);
        lasting.keySet().removeAll(ended);
        return lasting.values();
    }
}
