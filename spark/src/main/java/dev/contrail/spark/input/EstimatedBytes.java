package dev.contrail.spark.input;

import java.util.OptionalLong;
import org.apache.spark.sql.connector.read.Statistics;

/**
 * What is known of a scan before it: how many bytes of files it reads, not how many rows there are.
 *
 * @param bytes how many
 */
public record EstimatedBytes(long bytes) implements Statistics {
    @Override
    public OptionalLong sizeInBytes() {
        return OptionalLong.of(bytes);
    }

    @Override
    public OptionalLong numRows() {
        return OptionalLong.empty();
    }
}
