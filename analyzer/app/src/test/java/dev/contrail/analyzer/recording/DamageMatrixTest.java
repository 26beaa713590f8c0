package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.SummaryRuns;
import dev.contrail.reader.ChunkBytes;
import dev.contrail.reader.Edits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of damage, each summed up by the command line in one JVM with a small heap: no run takes long, prints a stack
 * trace or needs more memory, and whatever lost an event or a name says so.
 */
class DamageMatrixTest {
    private static final int CHUNKS = 3;
    private static final int PER_CHUNK = 1500;
    private static final int EACH = 6;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final int HEAP_MEGABYTES = 64;

    private static final int[] HEADER_FIELDS = {0, 4, 6, 8, 16, 24, 32, 40, 48, 56, 64};
    private static final long[] HEADER_VALUES = {0, 1, -1, 1 << 20, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final int CONSTANTS_AT = 16;

    @TempDir
    static Path folder;

    private static byte[] whole = {};
    private static List<byte[]> chunks = List.of();

    /** What a run printed. */
    private record Run(String file, int exitCode, long millis, int messages, String err) {
        static Run of(String line) {
            String[] part = line.split("\t", -1);
            return new Run(
                    part[0], Integer.parseInt(part[1]), Long.parseLong(part[2]), Integer.parseInt(part[3]), part[4]);
        }
    }

    @BeforeAll
    static void record() throws IOException {
        whole = NumberedMessages.record(folder, CHUNKS, PER_CHUNK);
        chunks = ChunkBytes.split(whole);
    }

    @Test
    void summary_ofEveryKindOfDamage_endsSoonAndTellsWhatIsMissing() throws IOException, InterruptedException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        damaged().forEach((name, bytes) -> files.put(folder.resolve(name + ".jfr"), bytes));
        for (var file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }

        List<Run> runs = run(List.of(), List.copyOf(files.keySet()));

        assertThat(runs).hasSize(2 * files.size());
        for (Run run : runs) {
            assertThat(run.millis()).as("%s", run).isLessThan(PATIENCE_MILLIS);
            assertThat(run.err()).as("%s", run).doesNotContain("\tat ").doesNotContain("internal error");
            assertThat(run.exitCode()).as("%s", run).isIn(0, 3, 4);
            assertThat(run.exitCode() == 0).as("%s", run).isEqualTo(run.err().isEmpty());
            boolean canBeSeen = !run.file().contains("flipped"); // not when it makes an event one of another type
            if (run.exitCode() == 0 && canBeSeen) {
                assertThat(run.messages()).as("says that all is there, %s", run).isEqualTo(CHUNKS * PER_CHUNK);
            }
        }
    }

    private static Map<String, byte[]> damaged() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < EACH; i++) {
            var random = new Random(i);
            int place = random.nextInt(whole.length);
            int length = 1 + random.nextInt(20_000);
            files.put("truncated-" + i, Arrays.copyOf(whole, place));
            files.put("flipped-" + i, edited(Edits.of(Edits.Kind.FLIP, place, 0, random.nextInt(8))));
            files.put("zeroed-" + i, edited(Edits.of(Edits.Kind.FILL, place, length, 0)));
            files.put("cut-" + i, edited(Edits.of(Edits.Kind.CUT, place, length, 0)));
            files.put("put-in-" + i, edited(Edits.of(Edits.Kind.REPEAT, place, length, 0)));
            files.put("moved-" + i, edited(Edits.of(Edits.Kind.MOVE_TO_END, place, length, 0)));
        }
        files.put("reordered", Edits.joined(chunks.get(2), chunks.get(0), chunks.get(1)));
        files.put("repeated", Edits.joined(whole, chunks.get(1), whole));
        for (int field : HEADER_FIELDS) {
            for (int value = 0; value < HEADER_VALUES.length; value++) {
                files.put("header-" + field + "-" + value, withHeader(field, HEADER_VALUES[value]));
            }
        }
        for (long delta : new long[] {1, 5, 64, 127}) {
            files.put("constants-lead-" + delta, withFirstConstantsLeading((byte) delta));
        }
        files.put("constants-everywhere", withHeader(CONSTANTS_AT, chunks.get(1).length / 2));
        files.put("constants-at-header", withHeader(CONSTANTS_AT, 8));
        return files;
    }

    private static byte[] edited(byte[] edits) {
        return Edits.apply(edits, whole);
    }

    /** Writes a field of the second chunk's header. */
    private static byte[] withHeader(int field, long value) {
        byte[] bytes = whole.clone();
        int width = field == 0 || field == 64 ? 4 : field < 8 ? 2 : 8;
        byte[] wide = ByteBuffer.allocate(8).putLong(value).array();
        System.arraycopy(wide, 8 - width, bytes, chunks.get(0).length + field, width);
        return bytes;
    }

    /** Where a chain of constant pools should end, it leads on: to itself or into itself. */
    private static byte[] withFirstConstantsLeading(byte delta) {
        byte[] bytes = whole.clone();
        int start = chunks.get(0).length;
        int position = start + (int) ByteBuffer.wrap(bytes).getLong(start + CONSTANTS_AT);
        while (true) {
            var cursor = new ChunkBytes.Cursor(bytes, position);
            cursor.varint(); // size
            cursor.varint(); // type
            cursor.varint(); // start
            cursor.varint(); // duration
            int deltaAt = cursor.offset();
            long back = cursor.varint();
            if (back == 0) {
                bytes[deltaAt] = delta;
                return bytes;
            }
            position += (int) back;
        }
    }

    @Test
    void summary_ofABomb_isRefusedWithOneLine() throws IOException, InterruptedException {
        Path bomb = folder.resolve("bomb.jfr.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = new byte[1 << 20];
            out.write(whole); // what does not begin like a recording is not unpacked at all
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                out.write(zeros);
            }
        }

        List<Run> runs = run(List.of("--max-unpacked=100m"), List.of(bomb));

        assertThat(runs).hasSize(2).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).startsWith("contrail: " + bomb).contains("unpacks to more than 104,857,600 bytes");
            assertThat(run.millis()).isLessThan(PATIENCE_MILLIS);
        });
    }

    private static List<Run> run(List<String> options, List<Path> files) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SummaryRuns.class.getName()));
        command.addAll(options);
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as(printed + read(folder.resolve("err.txt")))
                .isZero();
        return printed.lines().map(Run::of).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
