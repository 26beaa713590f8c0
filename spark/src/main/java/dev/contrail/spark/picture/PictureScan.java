package dev.contrail.spark.picture;

import dev.contrail.spark.input.RecordingFiles;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.SerializableConfiguration;

/** A query's scan of what is drawn of recordings: a task for each file, since what is drawn is known of a whole one. */
final class PictureScan implements Scan, Batch, SupportsPushDownRequiredColumns {
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

    /** A file to read. */
    record File(String path, long size) implements InputPartition {}

    @Override
    public InputPartition[] planInputPartitions() {
        return files.listed().entrySet().stream()
                .map(file -> new File(file.getKey(), file.getValue()))
                .toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new Factory(task, new SerializableConfiguration(files.configuration()));
    }

    /** Makes readers where tasks run. */
    private static final class Factory implements PartitionReaderFactory {
        private static final long serialVersionUID = 1L;

        private final PictureTask task;
        private final SerializableConfiguration configuration;

        Factory(PictureTask task, SerializableConfiguration configuration) {
            this.task = task;
            this.configuration = configuration;
        }

        @Override
        public boolean supportColumnarReads(InputPartition partition) {
            return true;
        }

        @Override
        public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
            return new PictureReader(task, ((File) partition).path(), configuration.value());
        }

        @Override
        public PartitionReader<InternalRow> createReader(InputPartition partition) {
            throw new UnsupportedOperationException("rows come in columns");
        }
    }
}
