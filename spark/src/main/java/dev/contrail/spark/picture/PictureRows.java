package dev.contrail.spark.picture;

import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.export.table.TraceTables;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.recording.TraceFiles;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows that a recording has in a table; all of them in memory. */
final class PictureRows {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private static final StructType SUMMARY = new StructType()
            .add("recording", DataTypes.StringType, true, "the recording's name")
            .add("first_utc", DataTypes.TimestampType, true, "when it begins, as its headers say")
            .add("last_utc", DataTypes.TimestampType, true, "when it ends")
            .add("bytes", DataTypes.LongType)
            .add("chunks", DataTypes.LongType)
            .add("events", DataTypes.LongType, true, "events of all types")
            .add("messages", DataTypes.LongType)
            .add("snapshots", DataTypes.LongType)
            .add("actions", DataTypes.LongType)
            .add("threads", DataTypes.LongType)
            .add("losses", DataTypes.LongType, true, "how many things are missing")
            .add("problem", DataTypes.StringType, true, "what is missing, or why it cannot be read");

    private PictureRows() {}

    /** A table's columns behind that of the file. */
    static StructType columns(Picture picture) {
        try {
            if (picture == Picture.SUMMARY) {
                return SUMMARY;
            }
            var captured = new Captured();
            write(picture, List.of(), captured);
            return DataTypes.createStructType(captured.columns().toArray(StructField[]::new));
        } catch (IOException e) {
            throw new IllegalStateException("nothing was to be read", e);
        }
    }

    private static void write(Picture picture, List<Trace> traces, Captured into) throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        TraceTables.Kind kind = picture.kind;
        if (kind != null) {
            new TraceTables(traces.stream().map(RecordedRows::of).toList()).write(kind, into, nowhere);
        } else {
            String name = traces.stream().map(Trace::name).collect(Collectors.joining(", "));
            TraceTables.writeFindings(traces.isEmpty() ? Map.of() : Map.of(name, Findings.in(traces)), into, nowhere);
        }
    }

    /** The rows of some recordings that lie in one file. */
    static List<@Nullable Object[]> of(Picture picture, TraceFiles files, Mapping mapping) throws IOException {
        var traces = new ArrayList<Trace>();
        for (TraceFile file : files.jvms()) {
            traces.add(file.read(mapping, ALWAYS, Progress.NONE, 1));
        }
        var rows = new ArrayList<@Nullable Object[]>();
        if (picture == Picture.SUMMARY) {
            for (int i = 0; i < traces.size(); i++) {
                rows.add(summary(traces.get(i), files.jvms().get(i).size()));
            }
            return rows;
        }
        var captured = new Captured();
        write(picture, traces, captured);
        int width = captured.columns().size();
        for (int row = 0; row < captured.size(); row++) {
            var values = new @Nullable Object[width];
            for (int column = 0; column < width; column++) {
                values[column] = captured.value(row, column);
            }
            rows.add(values);
        }
        return rows;
    }

    private static @Nullable Object[] summary(Trace trace, long bytes) {
        List<Omission> losses =
                trace.omissions().stream().filter(Omission::isLoss).toList();
        return new @Nullable Object[] {
            trace.name(),
            instant(trace.range().startNanos()),
            instant(trace.range().endNanos()),
            bytes,
            (long) trace.chunks(),
            trace.totalEvents(),
            (long) trace.messages().size(),
            trace.snapshots().stream().mapToLong(snapshots -> snapshots.size()).sum(),
            (long) trace.actions().size(),
            (long) trace.threads().size(),
            (long) losses.size(),
            losses.isEmpty() ? null : losses.stream().map(Omission::text).collect(Collectors.joining("; "))
        };
    }

    /** The row of a file that cannot be read. */
    static @Nullable Object[] unreadable(String problem) {
        var row = new @Nullable Object[SUMMARY.length()];
        row[SUMMARY.fieldIndex("problem")] = problem;
        row[SUMMARY.fieldIndex("losses")] = 1L;
        return row;
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }
}
