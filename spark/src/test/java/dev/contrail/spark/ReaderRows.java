package dev.contrail.spark;

import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.StackTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows that a table should have, as the reader alone gives them. */
final class ReaderRows {
    /** What all events have. */
    record Line(String eventType, TreeMap<String, @Nullable Object> common, TreeMap<String, @Nullable Object> own) {}

    private ReaderRows() {}

    static List<Line> of(List<Path> files, Predicate<String> types) throws IOException {
        var lines = new ArrayList<Line>();
        for (Path file : files) {
            try (FileSource source = FileSource.open(file)) {
                Recording recording = Recording.of(source);
                for (int i = 0; i < recording.chunks().size(); i++) {
                    long number = i + 1L;
                    recording.read(
                            recording.chunks().get(i),
                            type -> types.test(type.name()),
                            event -> lines.add(
                                    line(event, file.toUri().toString().replace("file:///", "file:/"), number)));
                }
            }
        }
        return lines;
    }

    private static Line line(Event event, String file, long chunk) {
        var common = new TreeMap<String, @Nullable Object>();
        StackTrace trace = event.stackTrace();
        common.put("file", file);
        common.put("chunk", chunk);
        common.put("eventType", event.type().name());
        common.put("startTime", "time " + Math.floorDiv(event.startNanos(), 1000L));
        common.put("startNanos", event.startNanos());
        common.put("durationNanos", event.durationNanos());
        common.put("eventThread", Plain.ofReader(event.thread()));
        common.put("stackTrace", Plain.ofReader(trace));
        common.put("stackTruncated", trace == null ? null : trace.truncated());
        var own = new TreeMap<String, @Nullable Object>();
        for (EventField field : event.type().ownFields()) {
            own.put(field.name(), Plain.ofReader(event.get(field)));
        }
        return new Line(event.type().name(), common, own);
    }
}
