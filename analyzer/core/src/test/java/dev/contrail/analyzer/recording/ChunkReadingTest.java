package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkReadingTest {
    private static final int CHUNKS = 6;
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @BeforeAll
    static void record() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            int number = chunk;
            Path one = TestRecordings.record(
                    folder.resolve("one.jfr"),
                    () -> runThreads(number),
                    "contrail.Message",
                    "contrail.Action",
                    "contrail.State");
            bytes.write(Files.readAllBytes(one));
        }
        file = Files.write(folder.resolve("chunks.jfr"), bytes.toByteArray());
    }

    private static void runThreads(int chunk) {
        var pool = Executors.newFixedThreadPool(4);
        for (int task = 0; task < 50; task++) {
            Object subject = "task-" + (CHUNKS - chunk) * task;
            int part = task;
            pool.execute(() -> {
                try (var span = Contrail.span(pool, "run", subject)) {
                    Contrail.message(pool, subject, "label " + part, part);
                    Contrail.state(subject, "ran", chunk % 2 == 0 ? "part" : "piece", part);
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

    @Test
    void read_onSeveralCores_givesTheSameAsOnOne() throws IOException {
        List<Object> one = content(read(ALWAYS, 1));

        assertThat(content(read(ALWAYS, 2))).isEqualTo(one);
        assertThat(content(read(ALWAYS, 8))).isEqualTo(one);
    }

    @Test
    void read_range_leavesOutChunksAndSaysHowMany() throws IOException {
        Trace whole = read(ALWAYS, 2);
        LongColumn times = whole.messages().time();
        long middle = times.get(times.size() / 2); // the first message of the fourth chunk

        Trace later = read(new TimeRange(middle, Long.MAX_VALUE), 2);
        Trace earlier = read(new TimeRange(Long.MIN_VALUE, middle), 2);

        assertThat(later.messages().size()).isEqualTo(150);
        assertThat(later.omissions())
                .filteredOn(o -> o.kind() == Omission.Kind.FILTERED)
                .singleElement()
                .satisfies(omission -> {
                    assertThat(omission.kind()).isEqualTo(Omission.Kind.FILTERED);
                    assertThat(omission.count()).isEqualTo(3);
                });
        assertThat(earlier.messages().size()).as("with the next chunk").isEqualTo(250);
        assertThat(earlier.omissions())
                .filteredOn(o -> o.kind() == Omission.Kind.FILTERED)
                .singleElement()
                .satisfies(omission -> assertThat(omission.count()).isEqualTo(1));
        assertThat(later.range()).isEqualTo(whole.range());
        assertThat(later.firstEvent()).as("of a chunk that is left out").isEqualTo(whole.firstEvent());
    }

    @Test
    void read_reportsProgressUpToTheEnd() throws IOException {
        var reached = new ArrayList<Long>();
        try (var recording = TraceFile.open(file)) {
            recording.read(Mapping.standard(), ALWAYS, reached::add, 1);
            assertThat(reached).isSorted().endsWith(recording.size());
        }
    }

    private static Trace read(TimeRange range, int threads) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.read(Mapping.standard(), range, Progress.NONE, threads);
        }
    }

    private static List<Object> content(Trace trace) {
        var content = new ArrayList<Object>(
                List.of(trace.texts(), trace.participants(), trace.threads(), trace.eventCounts(), trace.omissions()));
        var messages = trace.messages();
        List.of(messages.time(), messages.duration(), messages.exchange()).forEach(c -> content.add(values(c)));
        List.of(messages.type(), messages.thread(), messages.from(), messages.to(), messages.label(), messages.kind())
                .forEach(column -> content.add(values(column)));
        var actions = trace.actions();
        List.of(actions.start(), actions.duration()).forEach(column -> content.add(values(column)));
        List.of(actions.thread(), actions.queue(), actions.action(), actions.task())
                .forEach(column -> content.add(values(column)));
        trace.snapshots().forEach(table -> {
            content.add(table.measures().get(0).name());
            content.add(values(table.time()));
            content.add(values(table.subject()));
        });
        return content;
    }

    private static List<Integer> values(IntColumn column) {
        var values = new ArrayList<Integer>();
        for (int row = 0; row < column.size(); row++) {
            values.add(column.get(row));
        }
        return values;
    }

    private static List<Long> values(LongColumn column) {
        var values = new ArrayList<Long>();
        for (int row = 0; row < column.size(); row++) {
            values.add(column.get(row));
        }
        return values;
    }
}
