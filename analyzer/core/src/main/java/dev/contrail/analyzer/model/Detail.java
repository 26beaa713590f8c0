package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;

/**
 * A field of some of the messages or marks of a picture that is not drawn but told beside them: someone's own.
 *
 * @param name the field's name
 * @param kind what its values are
 * @param unit what its numbers are numbers of
 * @param texts what texts point into; empty for numbers
 * @param rows which messages or marks have it, ascending
 * @param values for each of them an index of a text, a whole number, the bits of a double, or 0 and 1
 */
public record Detail(
        String name, Attribute.Kind kind, Unit unit, List<String> texts, IntColumn rows, LongColumn values) {
    public Detail {
        texts = List.copyOf(texts);
        if (rows.size() != values.size()) {
            throw new IllegalArgumentException(rows.size() + " rows but " + values.size() + " values of " + name);
        }
    }
}
