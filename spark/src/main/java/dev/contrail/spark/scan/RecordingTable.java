package dev.contrail.spark.scan;

import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.RecordingFiles;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The events of some recordings, or what cannot be read of them, as a table. */
@SuppressWarnings("deprecation") // a schema is what a source without a catalog has
public final class RecordingTable implements SupportsRead {
    private final ReadOptions options;
    private final RecordingFiles files;
    private final StructType schema;

    /**
     * @param schema its columns, those of a user perhaps: what events do not have is null
     */
    public RecordingTable(ReadOptions options, RecordingFiles files, StructType schema) {
        this.options = options;
        this.files = files;
        this.schema = schema;
    }

    @Override
    public String name() {
        return "jfr " + String.join(", ", options.paths());
    }

    @Override
    public StructType schema() {
        return schema;
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap unused) {
        return new RecordingScanBuilder(options, files, schema);
    }
}
