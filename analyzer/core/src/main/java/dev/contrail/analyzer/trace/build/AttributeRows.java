package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import dev.contrail.analyzer.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the attributes of a table. Rows of other event types hold zeros, which take no room. */
public final class AttributeRows {
    private final Map<Key, Values> attributes = new LinkedHashMap<>();

    private record Key(int type, String name, Attribute.Kind kind, Unit unit) {}

    AttributeRows() {}

    /** Collects the values of one attribute. */
    public static final class Values {
        private final LongColumn.Builder column = new LongColumn.Builder();

        private Values() {}

        /** Puts the value of a row; rows ascend. */
        public void put(int row, long value) {
            fillTo(row);
            column.add(value);
        }

        /** Puts the values of all rows from one on. */
        void putAll(int row, IntColumn values) {
            fillTo(row);
            column.addAll(values);
        }

        /** Puts the values of all rows, of which none has one yet. */
        void putAll(LongColumn values) {
            column.addAll(values, null);
        }

        private void fillTo(int rows) {
            if (column.size() < rows) {
                column.addSame(0, rows - column.size());
            }
        }
    }

    /**
     * Where the values of an attribute go.
     *
     * @param type the event type, a text
     */
    public Values of(int type, String name, Attribute.Kind kind, Unit unit) {
        return attributes.computeIfAbsent(new Key(type, name, kind, unit), key -> new Values());
    }

    /** Whether no attribute was ever named. */
    boolean isEmpty() {
        return attributes.isEmpty();
    }

    /**
     * Appends what another collected.
     *
     * @param rows how many rows this table had before
     * @param added how many rows the other table has
     * @param order the order in which they are appended; null for as they are
     */
    void addAll(AttributeRows part, int rows, int added, int @Nullable [] order, PartPlaces places) {
        part.attributes.forEach((key, values) -> {
            Values mine = of(places.texts()[key.type()], key.name(), key.kind(), key.unit());
            values.fillTo(added);
            mine.fillTo(rows);
            boolean isText = key.kind() == Attribute.Kind.TEXT;
            LongColumn column = values.column.build();
            mine.column.addAll(column, order, isText ? places.texts() : null);
        });
    }

    /** The attributes of a table with so many rows, in an order; null for as they are. */
    List<Attribute> build(int rows, int @Nullable [] order) {
        return SideBySide.several(attributes.entrySet().stream(), order)
                .map(entry -> {
                    Key key = entry.getKey();
                    entry.getValue().fillTo(rows);
                    LongColumn values = entry.getValue().column.build().inOrder(order);
                    return new Attribute(key.type(), key.name(), key.kind(), key.unit(), values);
                })
                .toList();
    }
}
