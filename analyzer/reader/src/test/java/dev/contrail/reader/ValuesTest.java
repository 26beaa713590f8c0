package dev.contrail.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.Category;
import jdk.jfr.Configuration;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.Unsigned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every event is what the JDK's own reader reads. */
class ValuesTest {
    private static final Path SAMPLES = Path.of("..", "..", "recordings", "samples");

    @TempDir
    Path folder;

    @Name("test.Everything")
    @Label("Everything")
    @Description("An event with a field of each kind.")
    @Category({"Contrail", "Tests", "Values"})
    @Threshold("0 ns")
    static final class Everything extends Event {
        byte aByte;
        short aShort;
        int anInt;
        long aLong;
        char aChar;
        float aFloat;
        double aDouble;
        boolean aBoolean;

        @Label("Some Text")
        @Nullable
        String text;

        @Nullable
        Class<?> type;

        @Nullable
        Thread other;

        @Unsigned
        byte unsignedByte;

        @Unsigned
        short unsignedShort;

        @Unsigned
        int unsignedInt;

        @Unsigned
        long unsignedLong;

        @Timespan(Timespan.TICKS)
        long ticks;

        @Timespan(Timespan.NANOSECONDS)
        long nanos;

        @Timespan(Timespan.MICROSECONDS)
        long micros;

        @Timespan(Timespan.MILLISECONDS)
        long millis;

        @Timespan(Timespan.SECONDS)
        long seconds;

        @Timestamp(Timestamp.TICKS)
        long atTicks;

        @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
        long atMillis;
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".jfr")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void read_sample_everyValueIsWhatTheJdkReads(Path sample) throws IOException {
        assertThat(JdkValues.assertAgree(sample)).isPositive();
    }

    @Test
    void read_profileOfAProgram_everyValueIsWhatTheJdkReads() throws Exception {
        Path file = folder.resolve("profile.jfr");
        try (var recording = new jdk.jfr.Recording(Configuration.getConfiguration("profile"))) {
            for (String type :
                    List.of("jdk.ThreadPark", "jdk.FileRead", "jdk.FileWrite", "jdk.ObjectAllocationSample")) {
                recording.enable(type).withThreshold(null);
            }
            recording.start();
            work();
            recording.stop();
            recording.dump(file);
        }

        assertThat(JdkValues.assertAgree(file)).isGreaterThan(1000);
        assertThat(typesIn(file))
                .containsKeys("jdk.ThreadPark", "jdk.FileWrite", "jdk.ActiveSetting", "jdk.GCHeapSummary");
    }

    private void work() throws IOException, InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(4);
        var found = new ConcurrentHashMap<String, Integer>();
        for (int round = 0; round < 5; round++) {
            var tasks = IntStream.range(0, 20)
                    .mapToObj(task -> pool.submit(() -> {
                        Path file = Files.createTempFile(folder, "work", ".txt");
                        Files.writeString(file, "task " + task + "x".repeat(10_000));
                        return found.merge(Files.readString(file), 1, Integer::sum);
                    }))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
        }
        pool.shutdown();
        virtualThreads(100);
        System.gc();
    }

    /** From 21 on. */
    private static void virtualThreads(int count) throws InterruptedException {
        try {
            var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < count; i++) {
                Runnable task = () -> emit(1);
                threads.add((Thread) start.invoke(null, task));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (ReflectiveOperationException e) {
            emit(count);
        }
    }

    private static void emit(int count) {
        for (int i = 0; i < count; i++) {
            new Everything().commit();
        }
    }

    @Test
    void read_valuesAtTheirEnds_areWhatTheJdkReads() throws IOException {
        long[] numbers = {0, 1, -1, 127, 128, 300, -300, 1L << 33, Long.MAX_VALUE, Long.MIN_VALUE, 1_700_000_000_000L};
        String[] texts = {null, "", "short", "größer, 世界 \uD83D\uDE80", "a text that is longer than sixteen characters"
        };
        Path file = record(() -> {
            for (int i = 0; i < 200; i++) {
                fill(new Everything(), numbers[i % numbers.length], texts[i % texts.length], i)
                        .commit();
            }
        });

        assertThat(JdkValues.assertAgree(file)).isEqualTo(200);
    }

    private static Everything fill(Everything event, long number, @Nullable String text, int round) {
        event.aByte = (byte) number;
        event.aShort = (short) number;
        event.anInt = (int) number;
        event.aLong = number;
        event.aChar = (char) number;
        event.aFloat = number / 3f;
        event.aDouble = round % 9 == 0 ? Double.NaN : number / 7.0;
        event.aBoolean = round % 2 == 0;
        event.text = text;
        event.type = round % 3 == 0 ? null : round % 3 == 1 ? Map.Entry.class : int[][].class;
        event.other = round % 2 == 0 ? null : Thread.currentThread();
        event.unsignedByte = (byte) number;
        event.unsignedShort = (short) number;
        event.unsignedInt = (int) number;
        event.unsignedLong = number;
        event.ticks = number;
        event.nanos = number;
        event.micros = number;
        event.millis = number;
        event.seconds = number;
        event.atTicks = number % (1L << 50); // the JDK's arithmetic overflows far from now
        event.atMillis = number;
        return event;
    }

    private Path record(Runnable program) throws IOException {
        Path file = folder.resolve("test.jfr");
        try (var recording = new jdk.jfr.Recording()) {
            recording.enable(Everything.class);
            recording.start();
            program.run();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    private static Map<String, Integer> typesIn(Path file) throws IOException {
        var counts = new TreeMap<String, Integer>();
        try (var source = FileSource.open(file)) {
            var recording = Recording.of(source);
            for (Chunk chunk : recording.chunks()) {
                recording.read(chunk, event -> counts.merge(event.type().name(), 1, Integer::sum));
            }
        }
        return counts;
    }

    @Test
    void read_valuesByPath_leadThroughStructures() throws IOException, ParseException {
        Path file = record(() -> emit(1));
        var seen = new ArrayList<String>();
        try (var source = FileSource.open(file)) {
            var recording = Recording.of(source);
            for (Chunk chunk : recording.chunks()) {
                recording.read(chunk, event -> {
                    seen.add(event.getText("eventThread.group.name"));
                    seen.add(event.getText("stackTrace.topFrame.method"));
                    seen.add(event.getText("stackTrace.topFrame.method.type"));
                    seen.add(event.getText("stackTrace.topFrame"));
                    seen.add(event.getText("type.classLoader.name"));
                    assertThat(event.getLong("eventThread.javaThreadId"))
                            .isEqualTo(Thread.currentThread().getId());
                    assertThat(event.getLong("other.javaThreadId")).isZero();
                    assertThat(event.isNull("other.javaThreadId")).isTrue();
                    assertThat(event.isNull("eventThread.javaThreadId")).isFalse();
                });
            }
        }
        assertThat(seen.get(0)).isEqualTo("main");
        assertThat(seen.get(1)).isEqualTo(ValuesTest.class.getName() + ".emit");
        assertThat(seen.get(2)).isEqualTo(ValuesTest.class.getName());
        assertThat(seen.get(3)).startsWith(ValuesTest.class.getName() + ".emit:");
        assertThat(seen.get(4)).isNull();
    }

    @Test
    void read_fieldsThatAreNotThereOrOfAnotherKind_areSaid() throws IOException {
        Path file = record(() -> emit(1));
        try (var source = FileSource.open(file)) {
            var recording = Recording.of(source);
            recording.read(recording.chunks().get(0), event -> {
                assertThatThrownBy(() -> event.getLong("text"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("java.lang.String text of test.Everything");
                assertThatThrownBy(() -> event.getLong("nowhere"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("nowhere");
                assertThatThrownBy(() -> event.getNanos("aLong")).isInstanceOf(IllegalArgumentException.class);
                assertThat(event.type().field("aLong.further")).isEmpty();
                assertThat(event.type().settings()).extracting(Setting::name).contains("enabled", "threshold");
            });
        }
    }

    /** What a sink throws is not taken for damage of the recording. */
    @Test
    void read_sinkThatFails_failsWithItsOwnException() throws IOException {
        Path file = record(() -> emit(1));
        try (var source = FileSource.open(file)) {
            var recording = Recording.of(source);
            Chunk chunk = recording.chunks().get(0);

            assertThatThrownBy(() -> recording.read(chunk, event -> {
                        throw new IndexOutOfBoundsException("mine");
                    }))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("mine");
        }
    }

    /** A field of one chunk's type works on events of another's, which may declare it elsewhere. */
    @Test
    void read_fieldOfAnotherChunk_isFoundByItsName() throws IOException {
        Path file = record(() -> emit(3));
        var fields = new ArrayList<EventField>();
        for (int round = 0; round < 2; round++) {
            try (var source = FileSource.open(file)) {
                var recording = Recording.of(source);
                recording.read(recording.chunks().get(0), event -> {
                    fields.add(event.type().field("eventThread.group.name").orElseThrow());
                    assertThat(event.getText(fields.get(0))).isEqualTo("main");
                });
            }
        }
        assertThat(fields).hasSize(6);
    }
}
