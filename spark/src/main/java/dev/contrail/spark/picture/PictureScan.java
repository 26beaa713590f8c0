package dev.contrail.spark.picture;

import dev.contrail.spark.column.BatchReaderFactory;
import dev.contrail.spark.input.EstimatedBytes;
import dev.contrail.spark.input.IndexedFile;
import dev.contrail.spark.input.Piece;
import dev.contrail.spark.input.RecordingFiles;
import dev.contrail.spark.input.Splitting;
import dev.contrail.spark.input.TimeRange;
import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.SerializableConfiguration;

/** A query's scan of what is drawn of recordings: one task reads a whole file, since what is drawn is known of a whole one. */
final class PictureScan implements Scan, Batch, SupportsPushDownRequiredColumns, SupportsReportStatistics {
    private final RecordingFiles files;
    private PictureTask task;

    PictureScan(PictureTask task, RecordingFiles files) {
        this.task = task;
        this.files = files;
    }

    @Override
    public void pruneColumns(StructType required) {
        task = task.with(required);
    }

    @Override
    public Scan build() {
        return this;
    }

    @Override
    public StructType readSchema() {
        return task.schema();
    }

    @Override
    public String description() {
        return "contrail " + task.picture();
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public ColumnarSupportMode columnarSupportMode() {
        return ColumnarSupportMode.SUPPORTED;
    }

    /** Files to read, one after the other. */
    record Files(List<String> paths) implements InputPartition {
        Files {
            paths = List.copyOf(paths);
        }
    }

    @Override
    public InputPartition[] planInputPartitions() {
        List<IndexedFile> whole = files.listed().entrySet().stream()
                .map(file -> new IndexedFile(file.getKey(), file.getValue(), List.of()))
                .toList();
        return Splitting.of(whole, files.options()).split(whole, TimeRange.ALWAYS, 0).stream()
                .map(task -> new Files(task.stream().map(Piece::file).toList()))
                .toArray(InputPartition[]::new);
    }

    @Override
    public Statistics estimateStatistics() {
        return new EstimatedBytes(files.bytes());
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new Factory(task, new SerializableConfiguration(files.configuration()));
    }

    /** Makes readers of pictures. */
    private static final class Factory extends BatchReaderFactory {
        private static final long serialVersionUID = 1L;

        private final PictureTask task;
        private final SerializableConfiguration configuration;

        Factory(PictureTask task, SerializableConfiguration configuration) {
            this.task = task;
            this.configuration = configuration;
        }

        @Override
        public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
            return new PictureReader(task, ((Files) partition).paths(), configuration.value());
        }
    }
}
