package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.chunk.ChunkHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of which the names of threads are lost, as of a file that is cut. */
class UnknownThreadsTest {
    private static final int THREADS = 6;
    /** Of a chunk's header: where its constants are. */
    private static final int CONSTANTS_AT = 16;

    @Test
    void lanes_ofThreadsWhoseNamesAreLost_areOneEach(@TempDir Path folder) throws IOException {
        Path file = TestRecordings.record(folder.resolve("cut.jfr"), UnknownThreadsTest::work, "contrail.Action");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putLong(CONSTANTS_AT, ChunkHeader.SIZE + 1);
        Files.write(file, bytes);

        Trace trace = TestRecordings.read(file);

        assertThat(Lanes.of(List.of(trace), new Categories()).lanes())
                .hasSize(THREADS)
                .extracting(Lane::name)
                .allMatch(name -> name.matches("unknown thread [0-9]+"))
                .doesNotHaveDuplicates();
    }

    private static void work() {
        for (int number = 0; number < THREADS; number++) {
            var thread = new Thread(() -> Contrail.action("queue", "take", null), "worker-" + number);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
