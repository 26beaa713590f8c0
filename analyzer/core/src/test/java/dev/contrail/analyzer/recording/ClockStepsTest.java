package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Omission;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real chunks; of the second one the header's time is changed as a moved clock would change it. */
class ClockStepsTest {
    private static final int SIZE = 8;
    private static final int START_NANOS = 32;

    @TempDir
    private Path folder;

    @Test
    void read_chunksOfAnEvenClock_saysNothing() throws IOException {
        assertThat(steps(NumberedMessages.record(folder, 2, 10))).isEmpty();
    }

    @Test
    void read_chunksBetweenWhichTheClockWasMoved_saysSo() throws IOException {
        byte[] chunks = NumberedMessages.record(folder, 2, 10);
        ByteBuffer bytes = ByteBuffer.wrap(chunks);
        int second = (int) bytes.getLong(SIZE);
        bytes.putLong(second + START_NANOS, bytes.getLong(second + START_NANOS) + 250_000_000L);

        assertThat(steps(chunks))
                .singleElement()
                .satisfies(omission -> assertThat(omission.text())
                        .containsPattern(
                                "across 1 chunk border, where the system's clock moved by up to 2[3-7]\\d ms"));
    }

    private List<Omission> steps(byte[] chunks) throws IOException {
        Path file = Files.write(folder.resolve("two.jfr"), chunks);
        return TestRecordings.read(file).omissions().stream()
                .filter(omission -> omission.text().contains("clock"))
                .toList();
    }
}
