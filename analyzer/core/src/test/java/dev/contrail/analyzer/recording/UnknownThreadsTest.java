package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.chunk.ChunkHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of which the names of threads are lost, as of a file that is cut. */
class UnknownThreadsTest {
    private static final int THREADS = 6;
    private static final byte CONSTANTS = 1;

    /** Read where the header says, and nowhere else; each other number is an event of one JDK or another. */
    private static final byte METADATA = 0;

    @Test
    void lanes_ofThreadsWhoseNamesAreLost_areOneEach(@TempDir Path folder) throws IOException {
        Path file = TestRecordings.record(folder.resolve("cut.jfr"), UnknownThreadsTest::work, "contrail.Action");
        Files.write(file, withoutConstants(Files.readAllBytes(file)));

        Trace trace = TestRecordings.read(file);

        assertThat(trace.eventCounts()).containsEntry("contrail.Action", (long) THREADS);
        assertThat(Lanes.of(List.of(trace), new Categories()).lanes())
                .hasSize(THREADS)
                .extracting(Lane::name)
                .allMatch(name -> name.matches("unknown thread [0-9]+"))
                .doesNotHaveDuplicates();
    }

    /** With something else in their place, which nobody asks for. */
    private static byte[] withoutConstants(byte[] chunk) {
        long size;
        for (int event = ChunkHeader.SIZE; event < chunk.length; event += (int) size) {
            int at = event;
            size = 0;
            for (int shift = 0; at == event || chunk[at - 1] < 0; shift += 7) {
                size |= (chunk[at++] & 0x7fL) << shift;
            }
            if (chunk[at] == CONSTANTS) {
                chunk[at] = METADATA;
            }
        }
        return chunk;
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
