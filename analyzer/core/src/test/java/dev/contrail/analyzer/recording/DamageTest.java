package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.ChunkBytes;
import dev.contrail.reader.Edits;
import dev.contrail.reader.chunk.ChunkHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a recording: what is read is right, and what is missing is said. */
class DamageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2); // only tells a hang from a slow machine
    private static final int CHUNKS = 3;
    private static final int PER_CHUNK = 2000;
    private static final int METADATA_AT = 24;
    private static final int STATE_AT = 64;

    @TempDir
    static Path folder;

    private static byte[] whole = {};
    private static List<byte[]> chunks = List.of();

    @BeforeAll
    static void record() throws IOException {
        whole = NumberedMessages.record(folder, CHUNKS, PER_CHUNK);
        chunks = ChunkBytes.split(whole);
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_truncatedAnywhere_keepsWhatIsBeforeTheCut(int seed) throws IOException {
        int length = new Random(seed).nextInt(whole.length - 200) + 100;

        var found = assertAllRight(Arrays.copyOf(whole, length));

        int chunksBefore = (int) chunksBefore(length);
        assertThat(found.right()).isGreaterThanOrEqualTo(chunksBefore * PER_CHUNK);
    }

    private static long chunksBefore(int length) {
        int end = 0;
        int count = 0;
        for (byte[] chunk : chunks) {
            end += chunk.length;
            count += end <= length ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_rangeOfZeros_keepsTheRest(int seed) throws IOException {
        var random = new Random(seed);
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        int count = Math.min(bytes.length - from, 1 + random.nextInt(5000));
        Arrays.fill(bytes, from, from + count, (byte) 0);

        var found = NumberedMessages.in(readDamaged(bytes));

        assertThat(found.wrong()).as("the first and the last event touched").isLessThanOrEqualTo(2);
        assertThat(found.right()).isGreaterThanOrEqualTo((CHUNKS - 2) * PER_CHUNK);
    }

    /** A changed byte inside a value or a type cannot be told from a right one: each may spoil an event, and no more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void read_flippedBits_spoilFewEvents(int seed) throws IOException {
        var random = new Random(seed);
        byte[] bytes = whole.clone();
        int flips = 1 + random.nextInt(20);
        for (int flip = 0; flip < flips; flip++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }

        readInTime(bytes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_eachHeaderField_damaged_keepsTheOtherChunks(int seed) throws IOException {
        var random = new Random(seed);
        byte[] bytes = whole.clone();
        int start = chunks.get(0).length;
        int[] fields = {0, 4, 6, 8, 16, 24, 32, 40, 48, 56, 64};
        int field = fields[seed % fields.length];
        long[] values = {0, -1, 1, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()};
        int width = field == 0 || field == 64 ? 4 : field < 8 ? 2 : 8;
        byte[] value =
                ByteBuffer.allocate(8).putLong(values[seed / fields.length]).array();
        System.arraycopy(value, 8 - width, bytes, start + field, width);

        Trace trace = readDamaged(bytes);

        assertThat(NumberedMessages.in(trace).right())
                .as("field %d set to %s: %s", field, Arrays.toString(value), trace.omissions())
                .isGreaterThanOrEqualTo((CHUNKS - 1) * PER_CHUNK);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_bytesCutOutOrPutIn_keepsTheRest(int seed) throws IOException {
        var random = new Random(seed);
        int at = random.nextInt(whole.length);
        int other = Math.min(whole.length, at + random.nextInt(3000));
        byte[] spliced = seed % 2 == 0
                ? Edits.joined(Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, other, whole.length))
                : Edits.joined(Arrays.copyOf(whole, other), Arrays.copyOfRange(whole, at, whole.length));

        var found = NumberedMessages.in(readDamaged(spliced));

        assertThat(found.right()).isGreaterThanOrEqualTo((CHUNKS - 2) * PER_CHUNK);
    }

    @Test
    void read_chunksInAnotherOrder_readsAll() throws IOException {
        var found = assertAllRight(Edits.joined(chunks.get(2), chunks.get(0), chunks.get(1)));

        assertThat(found.right()).isEqualTo(CHUNKS * PER_CHUNK);
    }

    @Test
    void read_duplicateChunks_readsEachOnce() throws IOException {
        var found =
                assertAllRight(Edits.joined(chunks.get(0), chunks.get(1), chunks.get(1), chunks.get(0), chunks.get(2)));

        assertThat(found.right()).isEqualTo(CHUNKS * PER_CHUNK);
        assertThat(found.twice()).isZero();
    }

    @Test
    void read_junkBetweenAndBehindChunks_readsAll() throws IOException {
        byte[] junk = new byte[100_000];
        new Random(1).nextBytes(junk);

        var found = assertAllRight(
                Edits.joined(junk, chunks.get(0), junk, chunks.get(1), new byte[50_000], chunks.get(2), junk));

        assertThat(found.right()).isEqualTo(CHUNKS * PER_CHUNK);
    }

    @Test
    void read_megabytesOfJunkInsideAChunk_keepsTheEventsAroundIt() throws IOException {
        byte[] junk = new byte[6 << 20];
        new Random(1).nextBytes(junk);
        int place = ChunkBytes.amongEvents(chunks.get(0));

        Trace trace = readDamaged(
                Edits.joined(Arrays.copyOf(whole, place), junk, Arrays.copyOfRange(whole, place, whole.length)));

        assertThat(NumberedMessages.in(trace).right()).isGreaterThanOrEqualTo(CHUNKS * PER_CHUNK - 2);
        assertThat(trace.omissions()).anyMatch(Omission::isLoss);
    }

    /** The JVM ends a chunk with a copy of its header, and what it points to may look like metadata. */
    @Test
    void read_copyOfAHeaderBehindJunk_isNotTakenForAChunk() throws IOException {
        byte[] chunk = chunks.get(0).clone();
        int metadata = (int) ByteBuffer.wrap(chunk).getLong(METADATA_AT);
        int place = ChunkBytes.amongEvents(chunk);
        Arrays.fill(chunk, place, place + 50, (byte) 'x');
        chunk[STATE_AT] = 1; // so that its size is not believed
        byte[] likeMetadata = {5, 0, 0, 0, 0};

        Trace trace = readDamaged(Edits.joined(chunk, new byte[metadata - ChunkHeader.SIZE], likeMetadata));

        assertThat(NumberedMessages.in(trace).right()).isGreaterThanOrEqualTo(PER_CHUNK - 3);
        assertThat(trace.omissions()).noneMatch(omission -> omission.kind() == Omission.Kind.FOLDED);
    }

    private static NumberedMessages.Found assertAllRight(byte[] bytes) throws IOException {
        Trace trace = readDamaged(bytes);
        var found = NumberedMessages.in(trace);
        assertThat(found.wrong()).as("wrong values").isZero();
        assertThat(found.twice()).as("events read twice").isZero();
        return found;
    }

    /** Reads in bounded time; what is missing is reported. */
    private static Trace readDamaged(byte[] bytes) throws IOException {
        Trace trace = readInTime(bytes);
        if (trace.messages().size() < CHUNKS * PER_CHUNK) {
            assertThat(trace.omissions()).as("losses").anyMatch(Omission::isLoss);
        }
        return trace;
    }

    private static Trace readInTime(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged.jfr"), bytes);
        return assertTimeoutPreemptively(PATIENCE, () -> TestRecordings.read(file));
    }
}
