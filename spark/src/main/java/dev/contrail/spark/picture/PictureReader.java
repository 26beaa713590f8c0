package dev.contrail.spark.picture;

import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.recording.Joining;
import dev.contrail.analyzer.recording.TraceFiles;
import dev.contrail.reader.loss.Limits;
import dev.contrail.spark.column.EventBatch;
import dev.contrail.spark.input.LocalFile;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** Reads files whole, one after the other, and gives their rows. */
final class PictureReader implements PartitionReader<ColumnarBatch> {
    private static final int MOST_ROWS = 1 << 12;

    private final PictureTask task;
    private final Iterator<String> files;
    private final Configuration configuration;
    private final EventBatch batch;
    private final int[] places;
    private String file = "";
    private Iterator<@Nullable Object[]> rows = Collections.emptyIterator();

    PictureReader(PictureTask task, List<String> files, Configuration configuration) {
        this.task = task;
        this.files = files.iterator();
        this.configuration = configuration;
        this.batch = new EventBatch(task.schema());
        this.places = places(task.all(), task.schema());
    }

    private static int[] places(StructType all, StructType wanted) {
        return java.util.Arrays.stream(wanted.fieldNames())
                .mapToInt(all::fieldIndex)
                .toArray();
    }

    @Override
    public boolean next() throws IOException {
        batch.clear();
        while (batch.rows() < MOST_ROWS && hasNext()) {
            batch.add(wanted(rows.next()));
        }
        return batch.rows() > 0;
    }

    private boolean hasNext() throws IOException {
        while (!rows.hasNext() && files.hasNext()) {
            file = files.next();
            rows = read().iterator();
        }
        return rows.hasNext();
    }

    private @Nullable Object[] wanted(@Nullable Object[] row) {
        var values = new @Nullable Object[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] == 0 ? file : row[places[i] - 1];
        }
        return values;
    }

    private List<@Nullable Object[]> read() throws IOException {
        try (LocalFile local = LocalFile.of(file, configuration);
                TraceFiles opened = TraceFiles.open(List.of(local.path()), Limits.STANDARD, Joining.AS_RECORDED)) {
            return PictureRows.of(task.picture(), opened, task.mapping().mapping());
        } catch (RecordingException e) {
            if (task.failFast()) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
            return task.picture() == Picture.SUMMARY
                    ? Collections.singletonList(PictureRows.unreadable(String.valueOf(e.getMessage())))
                    : List.of();
        }
    }

    @Override
    public ColumnarBatch get() {
        return batch.batch(Long.MAX_VALUE);
    }

    @Override
    public void close() {
        batch.close();
    }
}
