package dev.contrail.analyzer.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as a chunk describes it: what its values are made of, in order.
 *
 * @param number what events and pools call it in this chunk
 * @param fields none for what is a number or a text by itself
 */
record Layout(long number, String name, List<Field> fields) {
    /**
     * A field.
     *
     * @param constant whether a number stands for the value, which is in a pool
     */
    record Field(String name, long type, boolean constant, boolean array) {}

    Layout {
        fields = new ArrayList<>(fields);
    }
}
