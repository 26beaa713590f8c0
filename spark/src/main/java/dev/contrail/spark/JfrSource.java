package dev.contrail.spark;

import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.RecordingFiles;
import dev.contrail.spark.scan.RecordingTable;
import dev.contrail.spark.schema.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * The data source {@code jfr}: events of Flight Recorder's recordings, each a row. {@code docs/fleet.md} tells its options.
 *
 * <p>Spark makes it by its name.
 */
public final class JfrSource implements TableProvider, DataSourceRegister {
    /** Spark asks for the columns first and for the table with them then. */
    private @Nullable RecordingFiles listed;

    @Override
    public String shortName() {
        return "jfr";
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        try {
            ReadOptions read = ReadOptions.of(options);
            RecordingFiles files = new RecordingFiles(read, FileSystems.configuration(options));
            listed = files;
            return TableSchema.of(read, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        var options = new CaseInsensitiveStringMap(properties);
        ReadOptions read = ReadOptions.of(options);
        try {
            RecordingFiles files = listed;
            listed = null;
            return new RecordingTable(
                    read, files == null ? new RecordingFiles(read, FileSystems.configuration(options)) : files, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsExternalMetadata() {
        return true;
    }
}
