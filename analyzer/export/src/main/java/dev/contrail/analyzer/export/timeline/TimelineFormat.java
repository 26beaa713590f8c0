package dev.contrail.analyzer.export.timeline;

import dev.contrail.analyzer.export.rows.RecordedRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file format of trace viewers. */
public enum TimelineFormat {
    /** Perfetto's own: a protobuf trace, for ui.perfetto.dev. */
    PERFETTO("perfetto", "perfetto-trace"),
    /** The JSON of Chrome's trace viewer, for tools that take only that. */
    CHROME_JSON("chrome-json", "trace.json");

    private final String id;
    private final String extension;

    TimelineFormat(String id, String extension) {
        this.id = id;
        this.extension = extension;
    }

    /** As it is called on a command line. */
    public String id() {
        return id;
    }

    /** What its files' names end in, without a dot. */
    public String extension() {
        return extension;
    }

    /** The one with a name. */
    public static Optional<TimelineFormat> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** Writes recordings, each as a process. */
    public void write(List<RecordedRows> recordings, OutputStream out) throws IOException {
        try (TimelineWriter writer = this == PERFETTO ? new PerfettoWriter(out) : new ChromeJsonWriter(out)) {
            for (RecordedRows recorded : recordings) {
                new Timeline(recorded, writer).write();
            }
        }
    }
}
