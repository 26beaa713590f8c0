package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.yaml.MapCheck;
import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that other programs really have: every kind of field, one name for two types, fields that change, many threads. */
class UnusualTypesTest {
    private static final int THREADS = 9_000;

    @TempDir
    Path folder;

    @Name("test.Kinds")
    @StackTrace(false)
    static class KindsEvent extends Event {
        byte small = -3;
        short medium = 300;
        char letter = 'x';
        float half = 0.5f;
        boolean yes = true;

        @Nullable
        String noText;

        @Nullable
        Class<?> noClass;

        @Nullable
        Thread noThread;
    }

    @Name("test.Changing")
    @Registered(false)
    @StackTrace(false)
    static class BeforeEvent extends Event {
        int size = 1;

        @Nullable
        String name = "before";
    }

    @Name("test.Changing")
    @Registered(false)
    @StackTrace(false)
    static class AfterEvent extends Event {
        @Nullable
        String name = "after";

        double weight = 2.5;
        long size = 3;
    }

    @Name("test.Tick")
    @StackTrace(false)
    static class TickEvent extends Event {}

    private Trace read(Path file, String yaml) throws IOException {
        try (var recording = TraceFile.open(file)) {
            MappingFile map = MappingFile.parse("my.yml", yaml);
            assertThat(MapCheck.of(map, recording.types())).isEmpty();
            return recording.read(map, Progress.NONE);
        }
    }

    private Path dump(Recording recording) throws IOException {
        recording.stop();
        Path file = folder.resolve("unusual.jfr");
        recording.dump(file);
        return file;
    }

    private static List<Double> values(Snapshots table) {
        var values = new ArrayList<Double>();
        table.measures().forEach(measure -> values.add(measure.values().get(0)));
        return values;
    }

    @Test
    void fieldsOfEveryKind_areReadAndNullIsNothing() throws IOException {
        try (var recording = new Recording()) {
            recording.enable("test.Kinds");
            recording.start();
            new KindsEvent().commit();
            Trace trace = read(dump(recording), """
                    test.Kinds:
                      - {draw: state, subject: noText, measures: [small, medium, half, yes], attributes: [letter, noText]}
                      - {draw: action, action: "[{letter}{noText}{noClass}{half}]", task: [noText, noClass, noThread, letter]}
                      - {draw: message, from: noThread, to: noClass, label: noText}
                    """);

            assertThat(values(trace.snapshots().get(0))).containsExactly(-3.0, 300.0, 0.5, 1.0);
            assertThat(trace.snapshots().get(0).subject().get(0)).isEqualTo(Trace.ABSENT);
            assertThat(trace.text(trace.actions().action().get(0), "")).isEqualTo("[x0.5]");
            assertThat(trace.participants().get(trace.actions().task().get(0)).name())
                    .isEqualTo("x");
            assertThat(trace.messages().size()).isEqualTo(1);
            assertThat(trace.messages().from().get(0)).isEqualTo(Trace.ABSENT);
        }
    }

    @Test
    void typesOfOneNameWithOtherFields_alsoInOtherChunks_areOneType() throws IOException {
        FlightRecorder.register(BeforeEvent.class);
        try (var recording = new Recording()) {
            recording.enable(BeforeEvent.class);
            recording.start();
            new BeforeEvent().commit();
            recording.dump(folder.resolve("first.jfr")); // ends a chunk
            FlightRecorder.register(AfterEvent.class);
            recording.enable(AfterEvent.class);
            new BeforeEvent().commit();
            new AfterEvent().commit();
            FlightRecorder.unregister(BeforeEvent.class);
            recording.dump(folder.resolve("second.jfr"));
            new AfterEvent().commit();
            Trace trace = read(dump(recording), """
                    test.Changing:
                      - {draw: action, action: name, task: weight}
                      - {draw: state, measures: [size]}
                    """);

            var names = new ArrayList<String>();
            for (int row = 0; row < trace.actions().size(); row++) {
                names.add(trace.text(trace.actions().action().get(row), ""));
            }
            assertThat(names).containsExactly("before", "before", "after", "after");
            assertThat(trace.snapshots()).hasSize(1);
            var sizes = new ArrayList<Double>();
            for (int row = 0; row < 4; row++) {
                sizes.add(trace.snapshots().get(0).measures().get(0).values().get(row));
            }
            assertThat(sizes).containsExactly(1.0, 1.0, 3.0, 3.0);
        } finally {
            FlightRecorder.unregister(AfterEvent.class);
        }
    }

    @Test
    void manyThreads_areAllTold() throws Exception {
        try (var recording = new Recording()) {
            recording.enable("test.Tick");
            recording.start();
            for (int i = 0; i < THREADS; i++) {
                var thread = new Thread(() -> new TickEvent().commit(), "tick-" + i);
                thread.start();
                thread.join();
            }
            Trace trace = read(dump(recording), """
                    test.Tick:
                      - {draw: action, task: thread}
                      - {draw: message, from: thread, to: {text: clock}}
                    """);

            assertThat(trace.actions().size()).isEqualTo(THREADS);
            assertThat(trace.actions().thread().get(0))
                    .isNotEqualTo(trace.actions().thread().get(THREADS - 1));
            assertThat(trace.participants()).hasSize(THREADS + 1);
        }
    }
}
