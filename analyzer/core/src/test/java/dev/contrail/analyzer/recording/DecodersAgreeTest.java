package dev.contrail.analyzer.recording;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.events.Contrail;
import dev.contrail.legacy.MissionControlFormat;
import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mission Control's parser is the oracle: it must find the same events with the same values. */
class DecodersAgreeTest {
    private static final Path SAMPLES = Path.of("..", "..", "recordings", "samples");

    @TempDir
    Path folder;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".jfr")).sorted().toList().stream();
        }
    }

    /** Of the others, only presets draw something; and dumps of threads are read apart. */
    static Stream<Path> samplesOfOwnEvents() throws IOException {
        return samples().filter(file -> !file.toString().contains("-unchanged"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decoders_onASample_agree(Path sample) throws IOException {
        assertAgree(sample);
    }

    @Test
    void decoders_onManyThreads_agree() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("threads.jfr"),
                DecodersAgreeTest::runManyThreads,
                "contrail.Message",
                "contrail.Action",
                "contrail.State",
                "contrail.StateDouble");
        assertThat(TestRecordings.read(file).threads()).hasSizeGreaterThan(150);
        assertAgree(file);
    }

    @Test
    void decoders_onThousandsOfThreads_agree() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("thousands.jfr"),
                () -> {
                    emitOn(DecodersAgreeTest::platformThread, 2000);
                    emitOn(DecodersAgreeTest::virtualOrPlatformThread, 3000);
                },
                "contrail.Message",
                "contrail.Action");

        assertThat(TestRecordings.read(file).threads()).hasSizeGreaterThanOrEqualTo(5000);
        assertAgree(file);
    }

    /** Our decoder reads only what differs from the event before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void decoders_onFieldsThatOftenRepeat_agree(long seed) throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("repeating.jfr"),
                () -> emitRepeating(new Random(seed), 5000),
                "contrail.Message",
                "contrail.Action",
                "contrail.State",
                "contrail.StateDouble");
        assertAgree(file);
    }

    @Test
    void decoders_onWhatAWriterWrote_agree() throws IOException {
        Path file = Files.write(folder.resolve("written.jfr"), WrittenRecordings.chunks(3, 40));
        Trace trace = TestRecordings.read(file);

        assertThat(trace.messages().size()).isEqualTo(120);
        assertThat(trace.snapshots().stream().mapToInt(table -> table.size()).sum())
                .isEqualTo(120);
        assertThat(trace.omissions()).isEmpty();
        assertAgree(file);
    }

    /** Each part of an event is mostly that of the event before, and else any of its values, short or long. */
    private static void emitRepeating(Random random, int count) {
        String[] names = {"a", "pool", "ein Käufer", "", "a name of more than sixteen characters", "客户"};
        long[] numbers = {0, 1, 127, 128, -1, 1 << 14, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE};
        int[] choice = new int[8];
        for (int i = 0; i < count; i++) {
            for (int part = 0; part < choice.length; part++) {
                if (random.nextInt(4) == 0) {
                    choice[part] = random.nextInt(1 << 10);
                }
            }
            String from = names[choice[0] % names.length];
            String to = names[choice[1] % names.length];
            String label = choice[2] % 7 == 0 ? null : names[choice[2] % names.length];
            long number = numbers[choice[3] % numbers.length];
            long other = numbers[choice[4] % numbers.length];
            switch (choice[5] % 4) {
                case 0 -> Contrail.message(from, to, label, number);
                case 1 -> Contrail.action(from, label, to);
                case 2 -> Contrail.state(from, label, "one", number, "other", other);
                default -> Contrail.state(from, label, "one", number / 3.0, "other", other / 7.0);
            }
        }
    }

    private static void emitOn(Function<Runnable, Thread> threads, int count) {
        List<Thread> started = IntStream.range(0, count)
                .mapToObj(number -> threads.apply(() -> {
                    Contrail.message("thread", "thread-" + number % 7, "m", number + 1);
                    Contrail.action("queue", "took", number);
                }))
                .toList();
        try {
            for (Thread thread : started) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread platformThread(Runnable task) {
        var thread = new Thread(task);
        thread.start();
        return thread;
    }

    /** From 21 on, unnamed virtual threads, many of which share a thread of the operating system. */
    private static Thread virtualOrPlatformThread(Runnable task) {
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        } catch (ReflectiveOperationException e) {
            return platformThread(task);
        }
    }

    private static void runManyThreads() {
        Object queue = new Object();
        for (int round = 0; round < 10; round++) {
            var pool = Executors.newFixedThreadPool(20);
            for (int task = 0; task < 200; task++) {
                Object subject = "task-" + task;
                int part = task;
                pool.execute(() -> {
                    try (var span = Contrail.span(queue, "run", subject)) {
                        Contrail.message(queue, subject, "a label that is longer than sixteen characters");
                        Contrail.state(subject, "ran", "part", part, "ratio", part / 7.0);
                    }
                });
            }
            pool.shutdown();
            try {
                assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void assertAgree(Path file) throws IOException {
        Trace fast = TestRecordings.read(file);
        Trace oracle = readWithMissionControl(file);

        assertThat(messages(oracle)).containsExactlyInAnyOrderElementsOf(messages(fast));
        assertThat(actions(oracle)).containsExactlyInAnyOrderElementsOf(actions(fast));
        assertDurationsAgree(oracle, fast);
        assertThat(snapshots(oracle)).containsExactlyInAnyOrderElementsOf(snapshots(fast));
        assertThat(counts(oracle)).isEqualTo(counts(fast));
        assertThat(fast.messages().size()
                        + fast.actions().size()
                        + fast.snapshots().stream().mapToInt(t -> t.size()).sum())
                .isPositive();
    }

    /** Mission Control subtracts two rounded times, which is a nanosecond off at times. */
    private static void assertDurationsAgree(Trace oracle, Trace fast) {
        var expected = durations(oracle);
        durations(fast).forEach((action, duration) -> {
            long there = requireNonNull(expected.get(action));
            assertThat(duration).as("duration of %s", action).isBetween(there - 1, there + 1);
        });
    }

    private static Map<List<Object>, Long> durations(Trace trace) {
        var durations = new HashMap<List<Object>, Long>();
        List<List<Object>> rows = actions(trace);
        for (int row = 0; row < rows.size(); row++) {
            durations.put(rows.get(row), trace.actions().duration().get(row));
        }
        return durations;
    }

    private static Trace readWithMissionControl(Path file) throws IOException {
        try (var source = FileSource.open(file);
                var ours = TraceFile.open(file)) {
            Recording recording = Recording.of(source);
            var trace = new TraceBuilder();
            for (Chunk chunk : recording.chunks()) {
                var types = new HashMap<String, EventType>();
                recording.types(chunk).forEach(type -> types.put(type.name(), type));
                EventSink sink = new Annotated(TraceSink.of(Mapping.standard(), trace), types);
                new MissionControlFormat().read(source, chunk, sink);
            }
            return trace.build("oracle", ours.range(), recording.chunks().size());
        }
    }

    /** Mission Control does not tell annotations: types are described as the recording does. */
    private record Annotated(EventSink sink, Map<String, EventType> types) implements EventSink {
        @Override
        public @Nullable TypeSink sinkOf(EventType type) {
            return sink.sinkOf(types.getOrDefault(type.name(), type));
        }

        @Override
        public int text(String text) {
            return sink.text(text);
        }

        @Override
        public int thread(@Nullable JavaThread thread) {
            return sink.thread(thread);
        }

        @Override
        public void count(String eventType, long events) {
            sink.count(eventType, events);
        }

        @Override
        public void lose(Loss loss) {
            sink.lose(loss);
        }
    }

    private static Map<String, Long> counts(Trace trace) {
        var counts = new TreeMap<>(trace.eventCounts());
        counts.keySet().removeAll(List.of("jdk.Metadata", "jdk.Checkpoint"));
        // With a sink of one's own Mission Control's parser (9.1.2) hands out fewer where errors were thrown, too; ours
        // and
        // the JDK's reader agree.
        counts.remove("jdk.JavaExceptionThrow");
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static List<List<Object>> messages(Trace trace) {
        Messages table = trace.messages();
        var rows = new ArrayList<List<Object>>();
        for (int row = 0; row < table.size(); row++) {
            rows.add(List.of(
                    table.time().get(row),
                    table.duration().get(row),
                    trace.threads().get(table.thread().get(row)).displayName(),
                    participant(trace, table.from().get(row)),
                    participant(trace, table.to().get(row)),
                    trace.text(table.label().get(row), "none"),
                    table.kind().get(row),
                    table.exchange().get(row)));
        }
        return rows;
    }

    private static List<List<Object>> actions(Trace trace) {
        Actions table = trace.actions();
        var rows = new ArrayList<List<Object>>();
        for (int row = 0; row < table.size(); row++) {
            rows.add(List.of(
                    table.start().get(row),
                    trace.threads().get(table.thread().get(row)).displayName(),
                    participant(trace, table.queue().get(row)),
                    trace.text(table.action().get(row), "none"),
                    participant(trace, table.task().get(row))));
        }
        return rows;
    }

    private static List<List<Object>> snapshots(Trace trace) {
        var rows = new ArrayList<List<Object>>();
        trace.snapshots().forEach(table -> {
            for (int row = 0; row < table.size(); row++) {
                var values = new ArrayList<Object>(List.of(
                        table.type(),
                        table.time().get(row),
                        participant(trace, table.subject().get(row)),
                        trace.text(table.action().get(row), "none")));
                int at = row;
                table.measures()
                        .forEach(measure -> values.add(
                                measure.name() + "=" + measure.values().get(at)));
                table.attributes()
                        .forEach(attribute -> values.add(attribute.name() + "="
                                + trace.text(attribute.texts().get(at), "none")));
                rows.add(values);
            }
        });
        return rows;
    }

    private static String participant(Trace trace, int index) {
        return index == Trace.ABSENT ? "none" : trace.participants().get(index).displayName();
    }
}
