package dev.contrail.spark.picture;

import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.recording.Joining;
import dev.contrail.analyzer.recording.TraceFiles;
import dev.contrail.reader.loss.Limits;
import dev.contrail.spark.column.EventBatch;
import dev.contrail.spark.input.LocalFile;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** Reads one file whole and gives its rows. */
final class PictureReader implements PartitionReader<ColumnarBatch> {
    private static final int MOST_ROWS = 1 << 12;

    private final PictureTask task;
    private final String file;
    private final Configuration configuration;
    private final EventBatch batch;
    private final int[] places;
    private @Nullable List<@Nullable Object[]> rows;
    private int next;

    PictureReader(PictureTask task, String file, Configuration configuration) {
        this.task = task;
        this.file = file;
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
        List<@Nullable Object[]> all = rows;
        if (all == null) {
            all = read();
            rows = all;
        }
        batch.clear();
        for (; next < all.size() && batch.rows() < MOST_ROWS; next++) {
            batch.add(wanted(all.get(next)));
        }
        return batch.rows() > 0;
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
                    ? java.util.Collections.singletonList(PictureRows.unreadable(String.valueOf(e.getMessage())))
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
