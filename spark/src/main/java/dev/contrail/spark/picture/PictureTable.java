package dev.contrail.spark.picture;

import dev.contrail.spark.input.RecordingFiles;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** What is drawn of some recordings, as a table. */
@SuppressWarnings("deprecation") // a schema is what a source without a catalog has
public final class PictureTable implements SupportsRead {
    private final Picture picture;
    private final RecordingFiles files;
    private final MappingText mapping;
    private final boolean failFast;

    /** The table that options ask for. */
    public PictureTable(CaseInsensitiveStringMap options, RecordingFiles files, boolean failFast) throws IOException {
        this.picture = Picture.of(options.get("picture"));
        this.files = files;
        this.mapping =
                MappingText.read(options.get("map"), options.getOrDefault("presets", "all"), files.configuration());
        this.failFast = failFast;
    }

    /** The columns of the table that options ask for. */
    public static StructType columns(Map<String, String> options) {
        StructType columns = new StructType().add("file", DataTypes.StringType, false, "path of the recording");
        for (var column : PictureRows.columns(Picture.of(new CaseInsensitiveStringMap(options).get("picture")))
                .fields()) {
            columns = columns.add(column);
        }
        return columns;
    }

    @Override
    public String name() {
        return "contrail " + picture;
    }

    @Override
    public StructType schema() {
        return columns(Map.of("picture", picture.toString()));
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap unused) {
        return new PictureScan(new PictureTask(picture, schema(), schema(), mapping, failFast), files);
    }
}
