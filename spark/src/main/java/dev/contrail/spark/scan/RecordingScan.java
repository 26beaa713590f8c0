package dev.contrail.spark.scan;

import dev.contrail.spark.input.EstimatedBytes;
import dev.contrail.spark.input.IndexedFile;
import dev.contrail.spark.input.Piece;
import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.RecordingFiles;
import dev.contrail.spark.input.Splitting;
import java.util.List;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** A query's scan of a table of recordings. */
final class RecordingScan implements Scan, Batch, SupportsReportStatistics {
    private final RecordingFiles files;
    private final Task task;
    /** Spark asks for it more than once. */
    private @Nullable List<List<Piece>> split;

    RecordingScan(RecordingFiles files, Task task) {
        this.files = files;
        this.task = task;
    }

    private ReadOptions options() {
        return task.wanted().options();
    }

    @Override
    public StructType readSchema() {
        return task.schema();
    }

    @Override
    public String description() {
        Wanted wanted = task.wanted();
        return "jfr " + String.join(", ", options().paths())
                + (options().events().isEmpty()
                        ? ""
                        : " events " + String.join(", ", options().events()))
                + (wanted.types().isEmpty() ? "" : " types " + wanted.types())
                + (wanted.range().isAlways() ? "" : " range " + wanted.range())
                + (task.counting() == null ? "" : " counted by sizes")
                + (task.limit() == Long.MAX_VALUE ? "" : " limit " + task.limit());
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public ColumnarSupportMode columnarSupportMode() {
        return ColumnarSupportMode.SUPPORTED;
    }

    @Override
    public InputPartition[] planInputPartitions() {
        return split().stream().map(RecordingPartition::new).toArray(InputPartition[]::new);
    }

    private synchronized List<List<Piece>> split() {
        List<List<Piece>> known = split;
        if (known == null) {
            List<IndexedFile> wanted = files.indexed().stream()
                    .filter(file -> task.wanted().wantsFile(file.path()))
                    .toList();
            known = Splitting.of(wanted, options())
                    .split(wanted, task.wanted().range(), options().longestEventNanos());
            split = known;
        }
        return known;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new RecordingReaderFactory(task, new SerializableConfiguration(files.configuration()));
    }

    @Override
    public Statistics estimateStatistics() {
        long bytes =
                split().stream().flatMap(List::stream).mapToLong(Piece::bytes).sum();
        return new EstimatedBytes(bytes);
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return Metrics.all();
    }

    @Override
    public CustomTaskMetric[] reportDriverMetrics() {
        long all =
                files.indexed().stream().mapToLong(file -> file.chunks().size()).sum();
        long read = split().stream()
                .flatMap(List::stream)
                .mapToLong(piece -> piece.chunks().size())
                .sum();
        return new CustomTaskMetric[] {
            new Metrics.Value(Metrics.Files.NAME, files.indexed().size()),
            new Metrics.Value(Metrics.ChunksSkipped.NAME, all - read)
        };
    }
}
