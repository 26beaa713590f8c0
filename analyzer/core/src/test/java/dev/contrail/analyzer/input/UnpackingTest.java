package dev.contrail.analyzer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import dev.contrail.analyzer.recording.NumberedMessages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnpackingTest {
    private static final long MUCH = 1L << 30;
    private static final byte[] README = "This is no recording.\n".getBytes(StandardCharsets.US_ASCII);
    /** What macOS puts beside each file of a zip: its attributes, in a file that begins so. */
    private static final byte[] APPLE_DOUBLE = {0, 5, 0x16, 7, 0, 2, 0, 0};

    @TempDir
    static Path folder;

    private byte[] one;
    private byte[] two;

    @BeforeAll
    void record_twoRecordings() throws IOException {
        one = NumberedMessages.record(folder, 1, 100);
        two = NumberedMessages.record(folder, 1, 50);
    }

    /** Compressed files. */
    enum Codec {
        GZIP {
            @Override
            OutputStream compress(OutputStream out) throws IOException {
                return new GZIPOutputStream(out);
            }
        },
        XZ {
            @Override
            OutputStream compress(OutputStream out) throws IOException {
                return new XZOutputStream(out, new LZMA2Options(1));
            }
        },
        ZSTD {
            @Override
            OutputStream compress(OutputStream out) throws IOException {
                return new ZstdOutputStream(out);
            }
        },
        LZ4 {
            @Override
            OutputStream compress(OutputStream out) throws IOException {
                return new LZ4FrameOutputStream(out);
            }
        };

        abstract OutputStream compress(OutputStream out) throws IOException;

        byte[] of(byte[] bytes) throws IOException {
            var all = new ByteArrayOutputStream();
            try (OutputStream out = compress(all)) {
                out.write(bytes);
            }
            return all.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void open_compressedFile_isTheRecording(Codec codec) throws IOException {
        assertThat(contents(file("a.jfr." + codec, codec.of(one))))
                .hasEntrySatisfying("a.jfr." + codec, bytes -> assertThat(bytes).isEqualTo(one));
    }

    @ParameterizedTest
    @EnumSource
    void open_compressedFileOfSeveralMembers_isTheWholeRecording(Codec codec) throws IOException {
        byte[] start = codec.of(Arrays.copyOf(one, 1000));
        byte[] rest = codec.of(Arrays.copyOfRange(one, 1000, one.length));
        var both = new ByteArrayOutputStream();
        both.write(start);
        both.write(rest);

        assertThat(contents(file("members." + codec, both.toByteArray())).values())
                .singleElement()
                .isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource
    void open_compressedTar_holdsAllRecordings(Codec codec) throws IOException {
        byte[] tar = tar(Map.of("run/a.jfr", one, "run/b.jfr", two, "README", README));

        RecordingPath opened = RecordingPath.open(file("runs.tar." + codec, codec.of(tar)), MUCH);
        opened.close();

        assertThat(opened.files()).extracting(RecordingFile::name).containsExactlyInAnyOrder("run/a.jfr", "run/b.jfr");
        assertThat(opened.others()).isEqualTo(1);
        assertThat(opened.single()).isFalse();
    }

    @Test
    void open_zipOfAFolderFromMacOs_holdsAllRecordingsAndCountsTheRest() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("run/", new byte[0]);
        entries.put("run/README.md", README);
        entries.put("run/a.jfr", one);
        entries.put("__MACOSX/run/._a.jfr", APPLE_DOUBLE);
        entries.put("run/b", two);

        Path file = file("runs.zip", zip(entries));

        Map<String, byte[]> contents = contents(file);
        assertThat(contents).containsOnlyKeys("run/a.jfr", "run/b");
        assertThat(contents.get("run/b")).isEqualTo(two);
        try (RecordingPath opened = RecordingPath.open(file, MUCH)) {
            assertThat(opened.others()).isEqualTo(2);
        }
    }

    @Test
    void open_archiveInAnArchive_isUnpackedOnceAndNotDeeper() throws IOException {
        byte[] deep = zip(Map.of("c.zip", zip(Map.of("c.jfr", one))));
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("a.jfr.gz", Codec.GZIP.of(one));
        entries.put("b.zip", zip(Map.of("b.jfr", two)));
        entries.put("deep.zip", deep);

        Path file = file("nested.zip", zip(entries));

        assertThat(contents(file)).containsOnlyKeys("a.jfr.gz", "b.jfr");
        try (RecordingPath opened = RecordingPath.open(file, MUCH)) {
            assertThat(opened.others()).isEqualTo(1);
        }
    }

    @Test
    void open_tarWithLinks_followsNone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new TarArchiveOutputStream(bytes)) {
            var link = new TarArchiveEntry("link.jfr", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/hosts");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
            put(out, "a.jfr", one);
        }

        try (RecordingPath opened = RecordingPath.open(file("links.tar", bytes.toByteArray()), MUCH)) {
            assertThat(opened.files()).hasSize(1);
            assertThat(opened.others()).isEqualTo(1);
        }
    }

    @Test
    void open_recordingWithAZipBehindIt_isARecording() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(one);
        bytes.write(zip(Map.of("b.jfr", two)));

        Path file = file("a.jfr", bytes.toByteArray());

        assertThat(contents(file).get("a.jfr")).isEqualTo(bytes.toByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void open_moreThanAllowed_saysSoAndLeavesNothing(Codec codec) throws IOException {
        byte[] large = Arrays.copyOf(one, 20 << 20);
        Path inArchive = file("bomb.tar." + codec, codec.of(tar(Map.of("a.jfr", large))));
        Path notRecording = file("zeros." + codec, codec.of(tar(Map.of("zeros", new byte[20 << 20]))));
        long before = temporaryFiles();

        for (Path bomb : List.of(inArchive, notRecording)) {
            assertThatThrownBy(() -> RecordingPath.open(bomb, 10 << 20))
                    .isInstanceOfSatisfying(
                            RecordingException.class,
                            e -> assertThat(e.reason()).isEqualTo(RecordingException.Reason.UNPACKS_TO_TOO_MUCH))
                    .hasMessage("unpacks to more than 10,485,760 bytes");
        }
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void open_archiveWithoutRecordings_saysSo() throws IOException {
        Path file = file("none.zip", zip(Map.of("README", README)));

        assertThatThrownBy(() -> RecordingPath.open(file, MUCH)).hasMessage("not a Flight Recorder recording");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Map<String, byte[]> contents(Path file) throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        try (RecordingPath opened = RecordingPath.open(file, MUCH)) {
            for (RecordingFile recording : opened.files()) {
                var bytes = ByteBuffer.allocate((int) recording.source().size());
                recording.source().readAt(0, bytes);
                contents.put(recording.name(), bytes.array());
            }
        }
        return contents;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipArchiveOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                out.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
                new ByteArrayInputStream(entry.getValue()).transferTo(out);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new TarArchiveOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream out, String name, byte[] bytes) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("contrail\\d+\\.jfr"))
                    .count();
        }
    }
}
