package dev.contrail.spark.picture;

import dev.contrail.analyzer.export.table.Column;
import dev.contrail.analyzer.export.table.Table;
import dev.contrail.analyzer.export.table.TableFormat;
import dev.contrail.analyzer.export.table.TableWriter;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** A table that is kept instead of written to a file: exports know its columns and rows. */
final class Captured implements TableFormat {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final List<long[]> rows = new ArrayList<>();
    private Table form = new Table("", List.of());
    private IntFunction<String> texts = place -> "";

    @Override
    public String name() {
        return "captured";
    }

    @Override
    public TableWriter open(Table table, IntFunction<String> names, OutputStream unused) {
        form = table;
        texts = names;
        return new TableWriter() {
            @Override
            public void write(long[] row) {
                rows.add(row.clone());
            }

            @Override
            public void close() {}
        };
    }

    /** Its columns. */
    List<StructField> columns() {
        return form.columns().stream()
                .map(column -> DataTypes.createStructField(column.name(), type(column), true)
                        .withComment(column.meaning()))
                .toList();
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case TIME -> DataTypes.TimestampType;
            case WHOLE -> DataTypes.LongType;
            case DECIMAL -> DataTypes.DoubleType;
            case FLAG -> DataTypes.BooleanType;
            case TEXT -> DataTypes.StringType;
        };
    }

    int size() {
        return rows.size();
    }

    /** A row's value as the reader of a recording would give it; null for none. */
    @Nullable
    Object value(int row, int column) {
        long value = rows.get(row)[column];
        return switch (form.columns().get(column).type()) {
            case TIME ->
                Instant.ofEpochSecond(Math.floorDiv(value, NANOS_PER_SECOND), Math.floorMod(value, NANOS_PER_SECOND));
            case WHOLE -> value == Column.NONE ? null : (Object) value;
            case DECIMAL ->
                Double.isNaN(Double.longBitsToDouble(value)) ? null : (Object) Double.longBitsToDouble(value);
            case FLAG -> value != 0;
            case TEXT -> value == Column.NO_TEXT ? null : texts.apply((int) value);
        };
    }
}
