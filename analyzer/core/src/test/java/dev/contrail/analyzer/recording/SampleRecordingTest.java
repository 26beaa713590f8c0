package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What threads were seen doing, by the JDK's sampler and by async-profiler's. */
class SampleRecordingTest {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String[] TAKE = {"java/util/HashMap.get", "com/acme/Pool.take", "com/acme/Desk.order"};
    private static final String[] QUERY = {"read", "org/h2/Engine.query", "com/acme/Store.load", "com/acme/Desk.order"};

    @TempDir
    private Path folder;

    private Trace read(Mapping mapping, SampledFile... chunks) throws IOException {
        Path file = folder.resolve("samples.jfr");
        Files.write(file, new byte[0]);
        for (SampledFile chunk : chunks) {
            Files.write(file, chunk.bytes(), java.nio.file.StandardOpenOption.APPEND);
        }
        try (var recording = TraceFile.open(file)) {
            return recording.read(mapping, Progress.NONE);
        }
    }

    private static LaneChart lanes(Trace trace) {
        return Lanes.of(List.of(trace), Categories.of(List.of(trace)));
    }

    /** {@code worker: Pool.take 0+150, …}, in milliseconds since the recording's start. */
    private static List<String> told(Trace trace) {
        var told = new ArrayList<String>();
        LaneChart chart = lanes(trace);
        for (Lane lane : chart.lanes()) {
            Marks marks = lane.marks();
            for (int mark = 0; mark < marks.size(); mark++) {
                told.add(lane.name() + ": "
                        + chart.actions().get(marks.action(mark)).name() + " "
                        + (marks.start(mark) - trace.range().startNanos()) / SampledFile.MILLI + "+"
                        + marks.duration(mark) / SampledFile.MILLI);
            }
        }
        return told;
    }

    @Test
    void lanes_ofWallClockSamples_areOfTheSampledThreadWithEqualNeighboursJoined() throws IOException {
        var chunk = new SampledFile(0, 1000, "50000000")
                .sample("worker", 17, 0, 1, TAKE)
                .sample("worker", 17, 50, 1, TAKE)
                .sample("worker", 17, 150, 1, TAKE) // one look missed
                .sample("worker", 17, 170, 1, QUERY)
                .sample("worker", 17, 400, 1, QUERY) // too late to be the same
                .sample("idle", 18, 0, 10, TAKE);

        Trace trace = read(Presets.all(), chunk);

        assertThat(told(trace))
                .containsExactly(
                        "idle: Pool.take 0+500",
                        "worker: Pool.take 0+170",
                        "worker: Store.load 170+50",
                        "worker: Store.load 400+50");
        LaneAction take = lanes(trace).actions().get(0);
        assertThat(take.samples()).isEqualTo(13);
        assertThat(take.periodNanos()).isEqualTo(50 * SampledFile.MILLI);
    }

    @Test
    void lanes_ofARecordingThatTellsNoInterval_haveTheShorterGaps() throws IOException {
        var chunk = new SampledFile(0, 1000, "");
        for (int look = 0; look < 9; look++) {
            chunk.sample("worker", 17, 21L * look, 1, TAKE);
        }
        chunk.sample("worker", 17, 900, 1, TAKE);

        assertThat(told(read(Presets.all(), chunk)))
                .containsExactly("worker: Pool.take 0+189", "worker: Pool.take 900+21");
    }

    @Test
    void lanes_ofChunksOverOneTimeWithSamplesInAnyOrder_areJoinedByTime() throws IOException {
        var late = new SampledFile(200, 400, "50ms")
                .sample("worker", 17, 350, 1, TAKE)
                .sample("worker", 17, 250, 1, TAKE);
        var early = new SampledFile(0, 400, "50ms") // over the same time, and behind it in the file
                .sample("worker", 17, 300, 1, TAKE)
                .sample("worker", 17, 200, 1, TAKE);

        Trace trace = read(Presets.all(), late, early);

        assertThat(told(trace)).containsExactly("worker: Pool.take 200+200");
        assertThat(trace.range().durationNanos()).isEqualTo(400 * SampledFile.MILLI);
        assertThat(trace.omissions()).as("nothing is lost, no clock was moved").isEmpty();
    }

    @Test
    void lanes_withPackagesOfTheApplication_nameTheInnermostMethodInThese() throws IOException {
        var chunk = new SampledFile(0, 100, "50 ms")
                .sample("worker", 17, 0, 1, QUERY)
                .sample("worker", 17, 50, 1, "read");

        assertThat(told(read(Presets.all().ofApplication(List.of("org.h2")), chunk)))
                .containsExactly("worker: Engine.query 0+50", "worker: read 50+50");
        assertThat(told(read(Presets.all().ofApplication(List.of("com.acme.Desk")), chunk)))
                .contains("worker: Desk.order 0+50");
        assertThat(told(read(Presets.all().ofApplication(List.of("com.acm")), chunk)))
                .as("no package of that name")
                .contains("worker: read 0+100");
    }

    @Test
    void lanes_withStatesByFrames_haveTheirNamesAndColours() throws IOException {
        var map = MappingFile.parse("my.yml", """
                profiler.*:
                  draw: sample
                  thread: sampledThread
                  count: samples
                  states:
                    database: {frames: [org.h2.*, org.postgresql.*], colour: green}
                    pool: com.acme.Pool.*
                """);
        var chunk = new SampledFile(0, 150, "50 ms")
                .sample("worker", 17, 0, 1, QUERY)
                .sample("worker", 17, 50, 1, TAKE)
                .sample("worker", 17, 100, 1, "com/acme/Desk.order");

        assertThat(told(read(map, chunk)))
                .containsExactly("worker: database 0+50", "worker: pool 50+50", "worker: Desk.order 100+50");
        assertThat(map.colours()).containsExactly(java.util.Map.entry("database", FrameState.Colour.GREEN));
    }

    @Test
    void findings_ofSamples_areNone() throws IOException {
        var chunk = new SampledFile(0, 2000, "10 ms");
        for (int look = 0; look < 200; look++) {
            chunk.sample("worker-" + look % 2, 17 + look % 2, 10L * look, 1, look / 2 % 2 == 0 ? TAKE : QUERY);
        }

        assertThat(Findings.in(read(Presets.all(), chunk))).isEmpty();
    }

    @Test
    void lanes_ofTheJdksSamples_tellTheBusyMethod() throws Exception {
        Path file = folder.resolve("jdk.jfr");
        var done = new AtomicBoolean();
        var worker = new Thread(() -> work(done), "busy-worker");
        try (var recording = new Recording()) {
            recording.enable("jdk.ActiveSetting");
            recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
            recording.start();
            worker.start();
            do {
                Thread.sleep(50);
                recording.dump(file);
            } while (samples(file) < 5);
        } finally {
            done.set(true);
            worker.join();
        }

        try (var recording = TraceFile.open(file)) {
            LaneChart chart = lanes(recording.read(Presets.all(), Progress.NONE));
            assertThat(chart.lanes()).extracting(Lane::name).contains("busy-worker");
            LaneAction work = chart.actions().stream()
                    .filter(action -> action.name().equals("SampleRecordingTest.work"))
                    .findFirst()
                    .orElseThrow();
            assertThat(work.periodNanos()).isEqualTo(10 * SampledFile.MILLI);
            assertThat(work.samples()).isGreaterThanOrEqualTo(5);
        }
    }

    private static long samples(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(SAMPLE)
                        && event.getThread("sampledThread").getJavaName().equals("busy-worker"))
                .count();
    }

    private static void work(AtomicBoolean done) {
        double sum = 0;
        while (!done.get()) {
            for (int i = 1; i < 10_000; i++) {
                sum += Math.sqrt(i * sum);
            }
        }
        assertThat(sum).isNotNegative();
    }
}
