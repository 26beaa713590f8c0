package dev.contrail.analyzer.export.table;

import java.util.List;

/**
 * The form of a table.
 *
 * @param name what it is called in file names: {@code messages}
 * @param columns from left to right
 */
public record Table(String name, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** How many values a row has. */
    public int width() {
        return columns.size();
    }

    /** What the columns' values are, from left to right. */
    Column.Type[] types() {
        return columns.stream().map(Column::type).toArray(Column.Type[]::new);
    }
}
