package dev.contrail.spark.scan;

import dev.contrail.spark.column.BatchReaderFactory;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.SerializableConfiguration;

/** Makes readers of events. */
final class RecordingReaderFactory extends BatchReaderFactory {
    private static final long serialVersionUID = 1L;

    private final Task task;
    private final SerializableConfiguration configuration;

    RecordingReaderFactory(Task task, SerializableConfiguration configuration) {
        this.task = task;
        this.configuration = configuration;
    }

    @Override
    public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
        return new RecordingReader(task, ((RecordingPartition) partition).pieces(), configuration.value());
    }
}
