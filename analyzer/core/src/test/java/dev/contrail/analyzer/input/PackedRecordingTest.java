package dev.contrail.analyzer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.recording.NumberedMessages;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.recording.TraceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedRecordingTest {
    @TempDir
    Path folder;

    @Test
    void read_gzip_readsAll() throws IOException {
        Path packed = folder.resolve("a.jfr.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(NumberedMessages.record(folder, 2, 100));
        }

        assertThat(NumberedMessages.in(TestRecordings.read(packed)).right()).isEqualTo(200);
    }

    @Test
    void read_zip_readsAll() throws IOException {
        Path packed = folder.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(packed))) {
            out.putNextEntry(new ZipEntry("a.jfr"));
            out.write(NumberedMessages.record(folder, 1, 100));
        }

        assertThat(NumberedMessages.in(TestRecordings.read(packed)).right()).isEqualTo(100);
    }

    @Test
    void read_lz4_readsAll() throws IOException {
        Path packed = folder.resolve("a.jfr.lz4");
        try (var out = new LZ4FrameOutputStream(Files.newOutputStream(packed))) {
            out.write(NumberedMessages.record(folder, 1, 100));
        }

        assertThat(NumberedMessages.in(TestRecordings.read(packed)).right()).isEqualTo(100);
    }

    @Test
    void open_compressedFileThatIsNoRecording_saysSoAndLeavesNothing() throws IOException {
        Path packed = zeros(1000);
        long before = temporaryFiles();

        assertThatThrownBy(() -> TraceFile.open(packed)).hasMessage("not a Flight Recorder recording");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void open_damagedCompressedFile_saysSo() throws IOException {
        Path packed = Files.write(folder.resolve("damaged.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});

        assertThatThrownBy(() -> TraceFile.open(packed)).isInstanceOf(RecordingException.class);
    }

    private Path zeros(int count) throws IOException {
        Path packed = folder.resolve("zeros.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            byte[] block = new byte[1000];
            for (int written = 0; written < count; written += block.length) {
                out.write(block);
            }
        }
        return packed;
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("contrail\\d+\\.jfr"))
                    .count();
        }
    }
}
