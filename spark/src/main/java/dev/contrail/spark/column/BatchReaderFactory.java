package dev.contrail.spark.column;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/** Makes readers where tasks run: of whole batches in columns, never of single rows. */
public abstract class BatchReaderFactory implements PartitionReaderFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public final boolean supportColumnarReads(InputPartition partition) {
        return true;
    }

    @Override
    public final PartitionReader<InternalRow> createReader(InputPartition partition) {
        throw new UnsupportedOperationException("rows come in columns");
    }
}
