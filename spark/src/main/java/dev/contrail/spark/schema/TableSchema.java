package dev.contrail.spark.schema;

import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventType;
import dev.contrail.spark.input.IndexedFile;
import dev.contrail.spark.input.OpenPiece;
import dev.contrail.spark.input.Piece;
import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.RecordingFiles;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table: those that all events have, and of the types that are asked for their own.
 *
 * <p>The fields of one type are columns beside the others. Of several types each is a structure, in structures for the
 * parts of its name, so that {@code jdk.SocketRead.bytesRead} is the name of a column. Without types asked for, an event's
 * own fields are a variant.
 */
public final class TableSchema {
    /** Of a fleet that runs one program, some recordings tell what all have. */
    private static final int SAMPLE = 16;

    private final ReadOptions options;
    private final RecordingFiles files;
    private final TreeMap<String, StructType> found = new TreeMap<>();
    private final TreeSet<String> seen = new TreeSet<>();

    private TableSchema(ReadOptions options, RecordingFiles files) {
        this.options = options;
        this.files = files;
    }

    /** The columns of the table that options ask for. */
    public static StructType of(ReadOptions options, RecordingFiles files) throws IOException {
        if (options.losses()) {
            return Columns.LOSSES;
        }
        StructType columns = options.events().isEmpty()
                ? Columns.COMMON.add(Columns.FIELDS, DataTypes.VariantType)
                : new TableSchema(options, files).typed();
        String lossColumn = options.lossColumn();
        return lossColumn == null ? columns : nullable(columns).add(lossColumn, DataTypes.StringType);
    }

    /** A loss has none of what all events have. */
    private static StructType nullable(StructType columns) {
        return DataTypes.createStructType(Arrays.stream(columns.fields())
                .map(field -> field.copy(field.name(), field.dataType(), true, field.metadata()))
                .toArray(StructField[]::new));
    }

    private StructType typed() throws IOException {
        List<IndexedFile> all = files.indexed();
        int step = options.mergeSchema() ? 1 : Math.max(1, (all.size() + SAMPLE - 1) / SAMPLE);
        for (int i = 0; i < all.size(); i += step) {
            look(all.get(i));
        }
        int sampled = step;
        for (int i :
                IntStream.range(0, all.size()).filter(i -> i % sampled != 0).toArray()) {
            if (options.events().stream().allMatch(this::isFound)) {
                break;
            }
            look(all.get(i));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(nothingFound(all.size()));
        }
        StructType own = options.isOneType()
                ? found.firstEntry().getValue()
                : TypeTree.of(found).struct();
        StructType columns = Columns.COMMON;
        for (var column : own.fields()) {
            columns = columns.add(column);
        }
        return columns;
    }

    private boolean isFound(String event) {
        return event.indexOf('*') >= 0 || found.containsKey(event);
    }

    private String nothingFound(int recordings) {
        if (recordings == 0) {
            return "no recordings in " + String.join(", ", options.paths());
        }
        return "no event type " + String.join(", ", options.events()) + " in " + recordings
                + (recordings == 1 ? " recording" : " recordings")
                + Nearest.hint(options.events().get(0), seen);
    }

    /** A recording's last chunk declares what the others do, and types that were not there when it began. */
    private void look(IndexedFile file) throws IOException {
        List<Chunk> chunks = file.chunks();
        var piece = chunks.isEmpty()
                ? new Piece(file.path(), file.size(), 1, List.of(), 0)
                : new Piece(file.path(), file.size(), chunks.size(), List.of(chunks.get(chunks.size() - 1)), 0);
        try (OpenPiece open = OpenPiece.open(piece, files.configuration(), false)) {
            for (OpenPiece.Part part : open.parts()) {
                if (!part.chunks().isEmpty()) {
                    Chunk last = part.chunks().get(part.chunks().size() - 1);
                    part.recording().types(last).forEach(this::add);
                }
            }
        }
    }

    private void add(EventType type) {
        seen.add(type.name());
        if (options.wants(type.name())) {
            found.merge(type.name(), FieldTypes.of(type), FieldTypes::merge);
        }
    }
}
