package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.build.AttributeRows;
import dev.contrail.reader.event.EventField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a message or an action that its mapping has no part for: they are kept as attributes, at most the {@link
 * #MOST} first ones of a type. Structures and arrays are not.
 */
final class RowAttributes {
    static final int MOST = 64;

    private final RowValue[] values;
    private final AttributeRows.Values[] columns;

    private RowAttributes(RowValue[] values, AttributeRows.Values[] columns) {
        this.values = values;
        this.columns = columns;
    }

    static RowAttributes of(RowTarget target, TypeMapping.Message mapping, AttributeRows rows) {
        return of(
                target,
                rows,
                mapping.from(),
                mapping.fromId(),
                mapping.to(),
                mapping.toId(),
                mapping.label(),
                mapping.kind(),
                mapping.exchange());
    }

    static RowAttributes of(RowTarget target, TypeMapping.Action mapping, AttributeRows rows) {
        return of(
                target,
                rows,
                mapping.queue(),
                mapping.queueId(),
                mapping.action(),
                mapping.task(),
                mapping.taskId(),
                field(mapping.begunBy().thread()),
                mapping.begunBy().name(),
                mapping.begunBy().id(),
                field(mapping.span()));
    }

    private static @Nullable Value field(@Nullable String name) {
        return name == null ? null : new Value.OfField(name);
    }

    private static RowAttributes of(RowTarget target, AttributeRows rows, @Nullable Value... parts) {
        Set<String> mapped = mapped(parts);
        List<EventField> own = target.type().ownFields().stream()
                .filter(field -> field.kind() != EventField.Kind.OTHER && !mapped.contains(field.name()))
                .limit(MOST)
                .toList();
        int typeText = target.trace().text(target.type().name());
        RowValue[] values = own.stream().map(target::slot).toArray(RowValue[]::new);
        var columns = new AttributeRows.Values[values.length];
        for (int i = 0; i < values.length; i++) {
            columns[i] = rows.of(typeText, own.get(i).name(), kind(own.get(i), values[i]), values[i].unit());
        }
        return new RowAttributes(values, columns);
    }

    private static Set<String> mapped(@Nullable Value... parts) {
        var names = new HashSet<String>();
        Stream<Value> values = Arrays.stream(parts).filter(Objects::nonNull).map(Objects::requireNonNull);
        values.forEach(value -> addShown(value, names));
        return names;
    }

    /** Fields whose values a part shows as they are; of what is made shorter the whole is kept. */
    private static void addShown(Value value, Set<String> names) {
        if (value instanceof Value.OfField field) {
            names.add(field.field());
        } else if (value instanceof Value.Template template) {
            template.parts().forEach(part -> addShown(part, names));
        } else if (value instanceof Value.FirstOf first) {
            first.values().forEach(each -> addShown(each, names));
        }
    }

    private static Attribute.Kind kind(EventField field, RowValue value) {
        if (value.isDecimal()) {
            return Attribute.Kind.DECIMAL;
        }
        return switch (field.kind()) {
            case INTEGER -> Attribute.Kind.INTEGER;
            case BOOLEAN -> Attribute.Kind.BOOLEAN;
            default -> Attribute.Kind.TEXT;
        };
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /** Takes them from the event whose row this is. */
    void append(int row) {
        for (int i = 0; i < values.length; i++) {
            columns[i].put(row, values[i].bits());
        }
    }
}
