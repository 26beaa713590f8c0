package dev.contrail.spark.scan;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.SerializableConfiguration;

/** Makes readers where tasks run. */
final class RecordingReaderFactory implements PartitionReaderFactory {
    private static final long serialVersionUID = 1L;

    private final Task task;
    private final SerializableConfiguration configuration;

    RecordingReaderFactory(Task task, SerializableConfiguration configuration) {
        this.task = task;
        this.configuration = configuration;
    }

    @Override
    public boolean supportColumnarReads(InputPartition partition) {
        return true;
    }

    @Override
    public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
        return new RecordingReader(task, ((RecordingPartition) partition).pieces(), configuration.value());
    }

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        throw new UnsupportedOperationException("rows come in columns");
    }
}
