package dev.contrail.analyzer.trace.naming;

import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Gives participants indexes, and numbers those of one name by when they were first seen. */
final class Participants {
    private final Dictionary<ParticipantKey> keys = new Dictionary<>();
    private final FirstSeen firstSeen = new FirstSeen(); // as far as rows were taken out

    /** The index of a participant; {@link Trace#ABSENT} when the name is null. */
    int indexOf(@Nullable String name, long instance) {
        return name == null ? Trace.ABSENT : keys.indexOf(new ParticipantKey(name, instance));
    }

    /** The index of a participant whose instances are told apart by a text. */
    int indexOf(String name, String instance) {
        return keys.indexOf(new ParticipantKey(name, instance));
    }

    /** Which index each has among others, that it is added to. */
    int[] placesIn(Participants others) {
        return keys.placesIn(others.keys);
    }

    /** Notes who is seen in rows. */
    void see(Batch batch) {
        firstSeen.makeRoom(keys.size());
        firstSeen.note(batch.messages().from(), batch.messages().time());
        firstSeen.note(batch.messages().to(), batch.messages().time());
        firstSeen.note(batch.actions().queue(), batch.actions().start());
        firstSeen.note(batch.actions().task(), batch.actions().start());
        for (Snapshots table : batch.snapshots()) {
            firstSeen.note(table.subject(), table.time());
        }
    }

    /**
     * All of them, numbered.
     *
     * @param texts the index of a text, which stands for an instance
     */
    List<Participant> numbered(ToIntFunction<String> texts) {
        return ParticipantNames.of(
                keys.values(),
                firstSeen.times(),
                key -> key.instance() instanceof Long number
                        ? number
                        : texts.applyAsInt(key.instance().toString()) + 1);
    }
}
