package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of a program that knows nothing of us, drawn as a mapping file says; a real recording of two chunks. */
class MappedRecordingTest {
    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @Name("test.Work")
    @StackTrace(false)
    static class WorkEvent extends Event {
        @Nullable
        String receiver;

        @Nullable
        String method;

        @Nullable
        String uri;

        long id;
        long parent;
        int size;
        boolean failed;
    }

    @Name("test.Freed")
    @StackTrace(false)
    static class FreedEvent extends Event {
        int size;
    }

    @Name("other.Traced")
    @StackTrace
    static class TracedEvent extends Event {}

    private static void traced() {
        Runnable commit = new TracedEvent()::commit; // the innermost frame is that of a class that the JVM made for it
        commit.run();
    }

    @BeforeAll
    static void record() throws IOException {
        try (var recording = new Recording()) {
            recording.enable("test.Work");
            recording.enable("test.Freed");
            recording.enable("other.Traced").withStackTrace();
            recording.enable("jdk.GCHeapSummary");
            recording.start();
            traced();
            System.gc();
            work("shop", 1, 0, () -> {
                work("pool", 2, 1, () -> {});
                work("cache", 3, 1, () -> work("disk", 4, 3, () -> {}));
            });
            freed(30);
            Path part = folder.resolve("part.jfr");
            recording.dump(part); // ends a chunk
            work("shop", 5, 0, () -> {});
            freed(10);
            recording.stop();
            file = folder.resolve("work.jfr");
            recording.dump(file);
        }
    }

    private static void work(String receiver, long id, long parent, Runnable inside) {
        var event = new WorkEvent();
        event.begin();
        inside.run();
        event.receiver = receiver;
        event.method = id == 4 ? null : "get";
        event.uri = "https://" + receiver + ":80/x?y";
        event.id = id;
        event.parent = parent;
        event.size = 20;
        event.failed = id == 3;
        event.commit();
    }

    private static void freed(int size) {
        var event = new FreedEvent();
        event.size = size;
        event.commit();
    }

    private static Trace read(String yaml) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.read(MappingFile.parse("my.yml", yaml), Progress.NONE);
        }
    }

    private static List<String> messages(Trace trace) {
        var texts = new ArrayList<String>();
        for (int row = 0; row < trace.messages().size(); row++) {
            boolean reply = MessageKind.at(trace.messages().kind().get(row)) == MessageKind.REPLY;
            texts.add(name(trace, trace.messages().from().get(row))
                    + (reply ? " <- " : " -> ")
                    + name(trace, trace.messages().to().get(row))
                    + (reply ? "" : " " + trace.text(trace.messages().label().get(row), "-")));
        }
        return texts;
    }

    private static String name(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? "-"
                : trace.participants().get(participant).displayName();
    }

    @Test
    void read_nestByTime_callerIsTheCallAround() throws IOException {
        Trace trace = read("test.Work: {draw: message, from: {text: user}, to: receiver, label: method, nest: time}");

        assertThat(messages(trace))
                .containsExactly(
                        "user -> shop get",
                        "shop -> pool get",
                        "pool <- shop",
                        "shop -> cache get",
                        "cache -> disk -",
                        "disk <- cache",
                        "cache <- shop",
                        "shop <- user",
                        "user -> shop get",
                        "shop <- user");
    }

    @Test
    void read_parent_callerIsTheParentsReceiver() throws IOException {
        String byTime = "test.Work: {draw: message, from: {text: user}, to: receiver, label: method, nest: time}";
        Trace trace = read(
                "test.Work: {draw: message, from: {text: user}, to: receiver, label: method, id: id, parent: parent}");

        assertThat(messages(trace)).isEqualTo(messages(read(byTime)));
    }

    @Test
    void read_templateFallbackAndShortening_makeTexts() throws IOException {
        Trace trace = read("test.Work: {draw: message, from: thread, to: uri | host, label: ['{method}', receiver],"
                + " when: [id != 2, id < 5, failed = false]}");

        String thread = Thread.currentThread().getName();
        assertThat(messages(trace))
                .containsExactly(
                        thread + " -> shop:80 get",
                        thread + " -> disk:80 disk",
                        "disk:80 <- " + thread,
                        "shop:80 <- " + thread);
    }

    @Test
    void read_runningSums_countUpOverTypesAndChunks() throws IOException {
        Trace trace = read("""
                test.Work: {draw: state, table: memory, subject: {text: pool}, measures: {used: +size}}
                test.Freed: {draw: state, table: memory, subject: {text: pool}, measures: {used: -size}}
                """);

        assertThat(trace.snapshots()).hasSize(1);
        Snapshots memory = trace.snapshots().get(0);
        var used = new ArrayList<Double>();
        for (int row = 0; row < memory.size(); row++) {
            used.add(memory.measures().get(0).values().get(row));
        }
        assertThat(used).containsExactly(20.0, 40.0, 60.0, 80.0, 50.0, 70.0, 60.0);
    }

    @Test
    void read_timesAndThread_areFieldsLikeOthers() throws IOException {
        Trace trace = read("test.Work: {draw: state, subject: eventThread, action: startTime, measures: [duration]}");

        Snapshots table = trace.snapshots().get(0);
        assertThat(table.measures().get(0).values().get(0)).isPositive();
        assertThat(name(trace, table.subject().get(0)))
                .isEqualTo(Thread.currentThread().getName());
        assertThat(trace.text(table.action().get(0), "")).matches("20\\d\\d-.*Z");
    }

    @Test
    void read_pathsAndFrames_leadIntoThreadsStructuresAndStackTraces() throws IOException {
        Trace trace = read("""
                other.Traced:
                  draw: action
                  action: "{stackTrace.top.method} of {stackTrace.app.class | simple}"
                  task: "{eventThread.javaName} {eventThread.javaThreadId}"
                jdk.GCHeapSummary: {draw: state, subject: heapSpace.start, measures: {room: heapSpace.reservedSize}}
                """);

        Thread thread = Thread.currentThread();
        assertThat(trace.actions().size()).isEqualTo(1);
        assertThat(trace.text(trace.actions().action().get(0), "")).isEqualTo("traced of MappedRecordingTest");
        assertThat(trace.participants().get(trace.actions().task().get(0)).name())
                .isEqualTo(thread.getName() + " " + thread.getId());
        assertThat(trace.snapshots().get(0).measures().get(0).values().get(0)).isPositive();
    }

    @Test
    void read_severalPictures_eachTakesAllAndSaysWhoAskedForIt() throws IOException {
        Trace trace = read("""
                test.*:
                  - {draw: action, action: receiver}
                  - {draw: state, measures: [size]}
                  - {draw: action, when: size = 77}
                """);

        assertThat(trace.actions().size()).isEqualTo(7);
        assertThat(trace.snapshots()).hasSize(2);
        assertThat(trace.drawnBy())
                .containsExactlyInAnyOrder(
                        new Tally.Count(new Tally.Key("my.yml", 2, Tally.Picture.LANES, false), 7),
                        new Tally.Count(new Tally.Key("my.yml", 3, Tally.Picture.STATE, false), 7),
                        new Tally.Count(new Tally.Key("my.yml", 4, Tally.Picture.LANES, false), 0));
    }
}
