package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/** Real recordings of this JVM, made for a test. */
public final class TestRecordings {
    private TestRecordings() {}

    /** Records our events while something runs, and nothing else; each enabled type at its most talkative level. */
    public static Path record(Path file, Runnable program, String... eventNames) throws IOException {
        try (var recording = new Recording()) {
            for (String event : eventNames) {
                recording.enable(event).with("level", "trace").withoutStackTrace();
            }
            recording.start();
            program.run();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    public static Trace read(Path file) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.read(Mapping.standard(), Progress.NONE);
        }
    }
}
