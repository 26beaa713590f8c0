package dev.contrail.spark;

import dev.contrail.spark.input.Mode;
import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.RecordingFiles;
import dev.contrail.spark.picture.PictureTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The data source {@code contrail}: what is drawn of recordings, with presets and mapping files, and what looks like a bug
 * in them. {@code docs/fleet.md} tells its options.
 *
 * <p>Spark makes it by its name.
 */
public final class ContrailSource implements TableProvider, DataSourceRegister {
    @Override
    public String shortName() {
        return "contrail";
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return PictureTable.columns(options.asCaseSensitiveMap());
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        var options = new CaseInsensitiveStringMap(properties);
        ReadOptions read = ReadOptions.of(options);
        try {
            return new PictureTable(
                    options,
                    new RecordingFiles(read, FileSystems.configuration(options)),
                    read.mode() == Mode.FAILFAST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
