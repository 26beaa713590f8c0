package dev.contrail.spark.column;

import dev.contrail.reader.event.EventField;
import java.util.List;
import java.util.Optional;

/** Fields by the names of columns. */
final class FieldNames {
    private FieldNames() {}

    /** The field that a column is of: the one of its name, else whatever the case of letters, else without a last underscore. */
    static Optional<EventField> find(List<EventField> fields, String column) {
        return exact(fields, column)
                .or(() -> fields.stream()
                        .filter(field -> field.name().equalsIgnoreCase(column))
                        .findFirst())
                .or(() -> column.endsWith("_")
                        ? exact(fields, column.substring(0, column.length() - 1))
                        : Optional.empty());
    }

    private static Optional<EventField> exact(List<EventField> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
