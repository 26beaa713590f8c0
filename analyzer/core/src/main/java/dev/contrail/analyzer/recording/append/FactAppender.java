package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.JvmFact;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.EventField;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes events that tell of the JVM: a name and a value each, or every field of theirs. */
final class FactAppender extends RowAppender {
    private final String topic;
    private final RowValue key;
    private final RowValue value;
    private final Map<String, RowValue> fields = new LinkedHashMap<>();

    FactAppender(RowTarget target, TypeMapping.Fact mapping) {
        super(target);
        topic = mapping.topic();
        key = target.value(mapping.key());
        value = target.value(mapping.value());
        if (mapping.key() == null) {
            for (EventField field : target.type().ownFields()) {
                fields.put(field.name(), target.field(field.name()));
            }
        }
    }

    @Override
    public void append() {
        if (fields.isEmpty()) {
            add(text(key), value);
        } else {
            fields.forEach(this::add);
        }
    }

    private void add(String name, RowValue fact) {
        String text = text(fact);
        if (!name.isEmpty() && !text.isEmpty()) {
            trace.add(new JvmFact(topic, name, text));
        }
    }

    private String text(RowValue fact) {
        int index = fact.text();
        return index == Trace.ABSENT ? "" : trace.textAt(index);
    }
}
