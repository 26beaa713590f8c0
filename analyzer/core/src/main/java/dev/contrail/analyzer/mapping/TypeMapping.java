package dev.contrail.analyzer.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How events of one type are drawn. A null value means that the type has nothing for that part. */
public sealed interface TypeMapping {
    /** As messages between participants. The parts are those of {@code Role} in the events library. */
    record Message(
            @Nullable Value from,
            @Nullable Value fromId,
            @Nullable Value to,
            @Nullable Value toId,
            @Nullable Value label,
            @Nullable Value kind,
            @Nullable Value exchange)
            implements TypeMapping {}

    /**
     * As something that a thread did.
     *
     * @param thread the field that holds the thread that began it, where that is not the event's own
     * @param span the field that holds a number which the notes of an open action and its end share
     * @param open whether it had not ended when the event was written
     */
    record Action(
            @Nullable Value queue,
            @Nullable Value queueId,
            @Nullable Value action,
            @Nullable Value task,
            @Nullable Value taskId,
            @Nullable String thread,
            @Nullable String span,
            boolean open)
            implements TypeMapping {
        /** One that has ended, on the event's own thread. */
        public Action(
                @Nullable Value queue,
                @Nullable Value queueId,
                @Nullable Value action,
                @Nullable Value task,
                @Nullable Value taskId) {
            this(queue, queueId, action, task, taskId, null, null, false);
        }
    }

    /**
     * As snapshots of numbers.
     *
     * @param measures numeric fields to plot
     * @param namedMeasures pairs of fields: one holds a measure's name, the other its value
     * @param attributes other fields, to colour and group by
     */
    record State(
            @Nullable Value subject,
            @Nullable Value subjectId,
            @Nullable Value action,
            List<String> measures,
            List<NamedMeasure> namedMeasures,
            List<String> attributes)
            implements TypeMapping {
        public State {
            measures = List.copyOf(measures);
            namedMeasures = List.copyOf(namedMeasures);
            attributes = List.copyOf(attributes);
        }
    }

    /** A measure whose name is in the event as well. */
    record NamedMeasure(String nameField, String valueField) {}

    /**
     * As something that happened beside what threads did: a pause of the JVM, a wait of a thread.
     *
     * @param name what a legend calls it
     * @param pause whether all threads stood still, not only the event's
     * @param detail what was waited for
     * @param id events with the same number are parts of one; those with 0 are none
     */
    record Overlay(
            String name,
            boolean pause,
            @Nullable Value detail,
            @Nullable Value id) implements TypeMapping {}

    /**
     * As facts about the JVM.
     *
     * @param topic what kind of facts
     * @param key a fact's name; null when every field of the event is one
     * @param value a fact's value
     */
    record Fact(String topic, @Nullable Value key, @Nullable Value value) implements TypeMapping {}

    /** Not at all. */
    record NotDrawn() implements TypeMapping {}
}
