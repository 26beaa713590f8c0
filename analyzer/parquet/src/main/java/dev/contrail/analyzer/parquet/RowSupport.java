package dev.contrail.analyzer.parquet;

import dev.contrail.analyzer.export.table.Column;
import dev.contrail.analyzer.export.table.Table;
import dev.contrail.analyzer.export.table.TableFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Hands the values of rows to Parquet. */
final class RowSupport extends WriteSupport<long[]> {
    private static final long NANOS = 1_000;

    private final Table table;
    private final IntFunction<String> texts;
    private Binary[] encoded = new Binary[1 << 10];
    private @Nullable RecordConsumer consumer;

    RowSupport(Table table, IntFunction<String> texts) {
        this.table = table;
        this.texts = texts;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    public WriteContext init(Configuration unused) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return context();
    }

    private WriteContext context() {
        List<Type> fields = table.columns().stream().map(RowSupport::field).toList();
        return new WriteContext(new MessageType(table.name(), fields), Parquet.metadata(table));
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case TIME ->
                Types.required(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(column.name());
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case FLAG -> Types.required(PrimitiveTypeName.BOOLEAN).named(column.name());
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(long[] row) {
        RecordConsumer to = consumer;
        if (to == null) {
            throw new IllegalStateException("a row before the file was begun");
        }
        to.startMessage();
        List<Column> columns = table.columns();
        for (int place = 0; place < row.length; place++) {
            Column column = columns.get(place);
            if (isThere(column.type(), row[place])) {
                to.startField(column.name(), place);
                write(column.type(), row[place], to);
                to.endField(column.name(), place);
            }
        }
        to.endMessage();
    }

    private static boolean isThere(Column.Type type, long value) {
        return switch (type) {
            case TIME, FLAG -> true;
            case WHOLE -> value != Column.NONE;
            case DECIMAL -> !Double.isNaN(Double.longBitsToDouble(value));
            case TEXT -> value != Column.NO_TEXT;
        };
    }

    private void write(Column.Type type, long value, RecordConsumer to) {
        switch (type) {
            case TIME -> to.addLong(Math.floorDiv(value, NANOS));
            case WHOLE -> to.addLong(value);
            case DECIMAL -> to.addDouble(Double.longBitsToDouble(value));
            case FLAG -> to.addBoolean(value != 0);
            case TEXT -> to.addBinary(binary(Math.toIntExact(value)));
        }
    }

    private Binary binary(int place) {
        if (place >= TableFormat.PASSING) {
            return Binary.fromString(texts.apply(place));
        }
        if (place >= encoded.length) {
            encoded = Arrays.copyOf(encoded, Math.max(place + 1, 2 * encoded.length));
        }
        Binary known = encoded[place];
        if (known == null) {
            known = Binary.fromString(texts.apply(place));
            encoded[place] = known;
        }
        return known;
    }
}
