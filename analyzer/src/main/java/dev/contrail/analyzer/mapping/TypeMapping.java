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

    /** As something that a thread did. */
    record Action(
            @Nullable Value queue,
            @Nullable Value queueId,
            @Nullable Value action,
            @Nullable Value task,
            @Nullable Value taskId)
            implements TypeMapping {}

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

    /** Not at all. */
    record NotDrawn() implements TypeMapping {}
}
