package dev.contrail.junit;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.nio.file.Path;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/testing.md shows for other frameworks: a recording by hand, and the same assertions. */
class ByHandTest {
    @TempDir
    Path folder;

    @Test
    void recordingByHand_isAssertedAsATestsIs() throws Exception {
        Path file = folder.resolve("pool.jfr");
        try (var recording = new Recording()) {
            recording.enable("contrail.Message");
            recording.start();
            Contrail.message("client", "pool", "lease");
            recording.stop();
            recording.dump(file);
        }
        try (var recorded = TraceFile.open(file)) {
            Trace trace = recorded.read(Mapping.standard(), Progress.NONE);
            assertThat(trace).hasMessages(1, "client -> pool: lease");
        }
    }
}
