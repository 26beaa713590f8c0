package dev.contrail.spark.column;

import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.ValueSink;
import dev.contrail.spark.input.Lost;
import dev.contrail.spark.schema.Columns;
import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** Some rows in columns, used again for the next ones. Not thread-safe. */
public final class EventBatch implements AutoCloseable {
    /** Columns grow as they are filled. */
    private static final int CAPACITY = 1 << 10;

    private final StructType schema;
    private final WritableColumnVector[] vectors;
    private final ColumnarBatch batch;
    private final ValueWriters values = new ValueWriters();
    private final ValueWriter[] writers;
    private int rows;

    /**
     * @param schema the columns that are asked for, with those fields of structures that are
     */
    public EventBatch(StructType schema) {
        this.schema = schema;
        this.vectors = OnHeapColumnVector.allocateColumns(CAPACITY, schema);
        this.batch = new ColumnarBatch(vectors);
        this.writers = Arrays.stream(vectors)
                .map(vector -> values.of(vector.dataType()))
                .toArray(ValueWriter[]::new);
    }

    /** How many rows it has. */
    public int rows() {
        return rows;
    }

    /** Makes room for the next rows. */
    public void clear() {
        Arrays.stream(vectors).forEach(WritableColumnVector::reset);
        rows = 0;
    }

    /** Its rows, for as long as it is not cleared; the first ones only, when there are more than asked for. */
    public ColumnarBatch batch(long most) {
        batch.setNumRows((int) Math.min(rows, most));
        return batch;
    }

    /**
     * What puts the events of one type of one chunk into it, a row each.
     *
     * @param file what the recording is called
     */
    public ValueSink sink(EventType type, String file, int chunk) {
        var writers = new ColumnWriters(type, file, chunk, values);
        var columns = new ColumnWriter[vectors.length];
        for (int i = 0; i < columns.length; i++) {
            StructField field = schema.fields()[i];
            columns[i] = writers.of(field, vectors[i]);
        }
        return event -> {
            for (ColumnWriter column : columns) {
                column.append(event);
            }
            rows++;
        };
    }

    /**
     * Puts in what cannot be read, as a row.
     *
     * @param wordsColumn the column that tells it in words
     */
    public void add(Lost lost, String wordsColumn) {
        for (int i = 0; i < vectors.length; i++) {
            String name = schema.fields()[i].name();
            writers[i].append(vectors[i], name.equalsIgnoreCase(wordsColumn) ? lost.words() : valueOf(lost, name));
        }
        rows++;
    }

    /** Puts a row of values in, in the order of columns. */
    public void add(@Nullable Object... row) {
        for (int i = 0; i < vectors.length; i++) {
            writers[i].append(vectors[i], row[i]);
        }
        rows++;
    }

    private static @Nullable Object valueOf(Lost lost, String column) {
        return switch (column) {
            case Columns.FILE -> lost.file();
            case Columns.CHUNK -> lost.chunk() == 0 ? null : lost.chunk();
            case "kind" -> lost.kind();
            case "position" -> lost.position() < 0 ? null : lost.position();
            case "count" -> lost.count() < 0 && !lost.kind().equals("MissingBytes") ? null : lost.count();
            case Columns.EVENT_TYPE -> lost.eventType();
            case "words" -> lost.words();
            default -> null;
        };
    }

    @Override
    public void close() {
        batch.close();
    }
}
