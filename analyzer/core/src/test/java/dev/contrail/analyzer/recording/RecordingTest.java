package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import dev.contrail.events.StateEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    @TempDir
    Path folder;

    /** A snapshot of every kind of field that can be recorded. */
    @Name("test.Everything")
    public static class EverythingEvent extends StateEvent {
        byte aByte = -1;
        short aShort = -2;
        int anInt = -3;
        long aLong = Long.MIN_VALUE + 1;
        float aFloat = -0.5f;
        double aDouble = Double.MAX_VALUE;
        boolean aBoolean = true;
        char aChar = 'ß';
        String aString = "Grüße, 世界 \uD83D\uDE80";
        Class<?> aClass = EverythingEvent.class;
        Thread aThread = Thread.currentThread();

        @Nullable
        String aNull;

        public EverythingEvent() {}
    }

    /** An event that extends nothing of ours and only carries the annotations. */
    @Name("test.Transfer")
    @DrawAs(DrawAs.MESSAGE)
    public static class TransferEvent extends Event {
        @Role(Role.FROM)
        @Nullable
        String source;

        @Role(Role.TO)
        @Nullable
        Class<?> target;

        @Role(Role.LABEL)
        int amount;

        public TransferEvent() {}
    }

    @Test
    void read_messages_keepsParticipantsLabelsKindsAndExchanges() throws IOException {
        Object connection = new Object();
        Trace trace = recorded(
                () -> {
                    Contrail.message("pool", connection, "PUT", 7);
                    Contrail.reply(connection, "pool", "200", 7);
                    Contrail.created(connection, new Object(), null);
                    Contrail.closed(null, connection, "idle");
                },
                "contrail.Message");

        var messages = trace.messages();
        assertThat(messages.size()).isEqualTo(4);
        assertThat(name(trace, messages.from().get(0))).isEqualTo("pool");
        assertThat(name(trace, messages.to().get(0))).isEqualTo("Object#1");
        assertThat(name(trace, messages.to().get(2))).isEqualTo("Object#2");
        assertThat(messages.from().get(3)).isEqualTo(Trace.ABSENT);
        assertThat(messages.label().get(2)).isEqualTo(Trace.ABSENT);
        assertThat(trace.text(messages.label().get(1), "")).isEqualTo("200");
        assertThat(messages.exchange().get(1)).isEqualTo(7);
        assertThat(MessageKind.at(messages.kind().get(0))).isEqualTo(MessageKind.CALL);
        assertThat(MessageKind.at(messages.kind().get(1))).isEqualTo(MessageKind.REPLY);
        assertThat(MessageKind.at(messages.kind().get(2))).isEqualTo(MessageKind.CREATE);
        assertThat(MessageKind.at(messages.kind().get(3))).isEqualTo(MessageKind.CLOSE);
        assertThat(trace.threads().get(messages.thread().get(0)).javaId())
                .isEqualTo(Thread.currentThread().getId());
    }

    @Test
    void read_oneLineSnapshots_makesATablePerSetOfNames() throws IOException {
        Trace trace = recorded(
                () -> {
                    Contrail.state("w", "acquire", "part", 1, "buffered", 2);
                    Contrail.state("w", "acquire", "part", 3, "buffered", 4);
                    Contrail.state("w", "tick", "load", 0.25);
                },
                "contrail.State",
                "contrail.StateDouble");

        Snapshots parts = trace.snapshots().stream()
                .filter(table -> table.measures().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(parts.size()).isEqualTo(2);
        assertThat(parts.measures().get(1).name()).isEqualTo("buffered");
        assertThat(parts.measures().get(1).values().get(1)).isEqualTo(4);
        Snapshots load = trace.snapshots().stream()
                .filter(table -> table.measures().size() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(load.measures().get(0).values().get(0)).isEqualTo(0.25);
    }

    @Test
    void read_subclassOfOurs_hasAllItsFields() throws IOException {
        Trace trace = recorded(
                () -> {
                    var event = new EverythingEvent();
                    event.subject("s");
                    event.action = "a";
                    event.commit();
                },
                "test.Everything");

        Snapshots table = trace.snapshots().get(0);
        var measures = new TreeMap<String, Double>();
        table.measures().forEach(m -> measures.put(m.name(), m.values().get(0)));
        assertThat(measures)
                .containsEntry("aByte", -1d)
                .containsEntry("aShort", -2d)
                .containsEntry("anInt", -3d)
                .containsEntry("aLong", (double) (Long.MIN_VALUE + 1))
                .containsEntry("aFloat", -0.5)
                .containsEntry("aDouble", Double.MAX_VALUE)
                .hasSize(6);
        var attributes = new TreeMap<String, String>();
        table.attributes()
                .forEach(a -> attributes.put(a.name(), trace.text(a.texts().get(0), "none")));
        assertThat(attributes)
                .containsEntry("aBoolean", "true")
                .containsEntry("aChar", "ß")
                .containsEntry("aString", "Grüße, 世界 \uD83D\uDE80")
                .containsEntry("aClass", "EverythingEvent")
                .containsEntry("aThread", Thread.currentThread().getName())
                .containsEntry("aNull", "none")
                .hasSize(6);
    }

    @Test
    void read_eventThatOnlyCarriesAnnotations_isDrawn() throws IOException {
        Trace trace = recorded(
                () -> {
                    var event = new TransferEvent();
                    event.source = "alice";
                    event.target = Path.class;
                    event.amount = 12;
                    event.commit();
                },
                "test.Transfer");

        assertThat(name(trace, trace.messages().from().get(0))).isEqualTo("alice");
        assertThat(name(trace, trace.messages().to().get(0))).isEqualTo("Path");
        assertThat(trace.text(trace.messages().label().get(0), "")).isEqualTo("12");
    }

    @Test
    void read_spans_haveTheDurationThatTheJdkReads() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("a.jfr"),
                () -> {
                    for (int i = 0; i < 50; i++) {
                        try (var span = Contrail.span("queue", "work", i)) {
                            span.action("worked");
                            Thread.onSpinWait();
                        }
                        Contrail.action("queue", "took", i);
                    }
                },
                "contrail.Action");

        Trace trace = TestRecordings.read(file);
        var expected = RecordingFile.readAllEvents(file).stream()
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
        assertThat(trace.actions().size()).isEqualTo(100);
        for (int row = 0; row < 100; row++) {
            RecordedEvent event = expected.get(row);
            assertThat(trace.text(trace.actions().action().get(row), "")).isEqualTo(event.getString("action"));
            assertThat(trace.actions().duration().get(row))
                    .isCloseTo(event.getDuration().toNanos(), within(1L));
        }
    }

    @Test
    void read_anyRecording_countsEveryTypeAsTheJdkDoes() throws IOException {
        Path file = folder.resolve("jdk.jfr");
        try (var recording = new jdk.jfr.Recording(jdk.jfr.Configuration.getConfiguration("profile"))) {
            recording.start();
            System.gc();
            Contrail.message("a", "b", "off in this recording");
            recording.stop();
            recording.dump(file);
        } catch (java.text.ParseException e) {
            throw new IOException(e);
        }

        Trace trace = TestRecordings.read(file);

        var expected = new TreeMap<String, Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            expected.merge(event.getEventType().getName(), 1L, Long::sum);
        }
        var actual = new TreeMap<>(trace.eventCounts());
        actual.keySet().removeAll(List.of("jdk.Metadata", "jdk.Checkpoint"));
        actual.values().removeIf(count -> count == 0);
        assertThat(actual).isEqualTo(expected);
        assertThat(trace.omissions()).isEmpty();
    }

    @Test
    void read_truncatedFile_keepsTheRestAndSaysSo() throws IOException {
        Path whole = messages(1000);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(bytes, bytes.length - 40));

        Trace trace = TestRecordings.read(cut);

        assertThat(trace.omissions()).anyMatch(Omission::isLoss);
    }

    @Test
    void read_trailingJunk_keepsEveryEventAndSaysSo() throws IOException {
        byte[] bytes = Files.readAllBytes(messages(1000));
        byte[] junk = Arrays.copyOf(bytes, bytes.length + 5000);
        Arrays.fill(junk, bytes.length, junk.length, (byte) 'x');

        Trace trace = TestRecordings.read(Files.write(folder.resolve("junk.jfr"), junk));

        assertThat(trace.messages().size()).isEqualTo(1000);
        assertThat(trace.omissions()).anyMatch(Omission::isLoss);
    }

    @Test
    void read_twoRecordingsInOneFile_readsBoth() throws IOException {
        Path both = concatenated(messages(10), messages(20));

        Trace trace = TestRecordings.read(both);

        assertThat(trace.chunks()).isEqualTo(2);
        assertThat(trace.messages().size()).isEqualTo(30);
        assertThat(trace.omissions()).noneMatch(Omission::isLoss);
    }

    @Test
    void read_chunkThatStandsTwiceInTheFile_isReadOnce() throws IOException {
        Path whole = messages(10);

        Trace trace = TestRecordings.read(concatenated(whole, whole));

        assertThat(trace.messages().size()).isEqualTo(10);
        assertThat(trace.omissions()).singleElement().satisfies(omission -> {
            assertThat(omission.text()).isEqualTo("1 chunk that the file holds a second time");
            assertThat(omission.isLoss()).isFalse();
        });
    }

    private Path concatenated(Path first, Path second) throws IOException {
        byte[] bytes = Files.readAllBytes(first);
        byte[] more = Files.readAllBytes(second);
        byte[] both = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, both, bytes.length, more.length);
        return Files.write(folder.resolve("both.jfr"), both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no recording", "FLR", "FLR\0\0\2\0\1 and no more"})
    void open_somethingElse_saysThatItIsNoRecording(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other"), content);

        assertThatThrownBy(() -> TraceFile.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessage(content.isEmpty() ? "empty file" : "not a Flight Recorder recording");
    }

    @Test
    void open_folderOrNothing_saysSo() {
        assertThatThrownBy(() -> TraceFile.open(folder)).hasMessage("a folder without recordings");
        assertThatThrownBy(() -> TraceFile.open(folder.resolve("none"))).hasMessage("no such file");
    }

    private Path messages(int count) throws IOException {
        return TestRecordings.record(
                folder.resolve("messages" + count + ".jfr"),
                () -> {
                    for (int i = 0; i < count; i++) {
                        Contrail.message("a", "b", "m");
                    }
                },
                "contrail.Message");
    }

    private Trace recorded(Runnable program, String... events) throws IOException {
        return TestRecordings.read(TestRecordings.record(folder.resolve("test.jfr"), program, events));
    }

    private static String name(Trace trace, int participant) {
        return trace.participants().get(participant).displayName();
    }
}
