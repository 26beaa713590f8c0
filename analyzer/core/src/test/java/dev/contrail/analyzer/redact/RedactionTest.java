package dev.contrail.analyzer.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.events.StateEvent;
import dev.contrail.reader.bytes.ArraySource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A redacted recording: no word of the original is left in its bytes, and it draws as the original does. */
class RedactionTest {
    private static final Path SAMPLES = Path.of("..", "..", "recordings", "samples");
    private static final List<String> KINDS = List.of("call", "reply", "create", "close");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

    @TempDir
    Path folder;

    static Stream<String> samples() {
        return Stream.of(
                "expect-continue-buggy",
                "orders-buggy",
                "sliding-window-10",
                "upload-queue-buggy",
                "upload-queue-buggy-jdk25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect-continue-buggy", "orders-buggy", "upload-queue-buggy", "upload-queue-buggy-jdk25"})
    void write_sample_leavesNoWordOfItsTexts(String name) throws IOException {
        Path sample = SAMPLES.resolve(name + ".jfr");
        byte[] original = Files.readAllBytes(sample);
        var pseudonyms = words();
        byte[] redacted = redacted(original, pseudonyms);

        Set<String> words = wordsOfValues(sample);
        Set<String> after = wordsOfValues(Files.write(folder.resolve(name), redacted));
        assertThat(words).isNotEmpty();
        assertThat(after).as("as the JDK reads it").doesNotContainAnyElementsOf(words);

        Set<String> known = new TreeSet<>(KINDS);
        collect(metadata(original), known);
        collect(String.join(" ", pseudonyms.jdkWords()), known);
        words.removeIf(word -> known.stream().anyMatch(text -> text.contains(word)));
        assertThat(words).isNotEmpty();
        String bytes = new String(redacted, ISO_8859_1);
        assertThat(words).noneMatch(bytes::contains);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void write_sample_drawsWithTheSameShape(String name) throws IOException {
        byte[] original = Files.readAllBytes(SAMPLES.resolve(name + ".jfr"));
        byte[] redacted = redacted(original);

        assertThat(redacted).hasSameSizeAs(original);
        Trace before = trace("before.jfr", original);
        Trace after = trace("after.jfr", redacted);
        assertThat(after.range()).isEqualTo(before.range());
        assertThat(after.participants()).hasSameSizeAs(before.participants());
        assertThat(after.threads()).hasSameSizeAs(before.threads());
        assertThat(after.texts()).hasSameSizeAs(before.texts()).doesNotHaveDuplicates();
        assertThat(after.eventCounts().values())
                .containsExactlyInAnyOrderElementsOf(before.eventCounts().values());
        assertThat(shape(after)).isEqualTo(shape(before));
    }

    @Test
    void write_eventTypesOfAProgram_loseTheirNamesAndStayReadable() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("own.jfr"),
                () -> {
                    var event = new ParcelEvent();
                    event.subject("warehouse");
                    event.parcelWeight = 12;
                    event.commit();
                },
                "com.acme.Parcel");

        byte[] redacted = redacted(Files.readAllBytes(file));

        assertThat(new String(redacted, ISO_8859_1))
                .doesNotContain("Parcel", "parcelWeight", "acme", "Heavy", "warehouse")
                .contains("contrail.", "jdk.ThreadStart");
        Trace trace = trace("own-redacted.jfr", redacted);
        assertThat(trace.snapshots()).hasSize(1);
        assertThat(trace.snapshots().get(0).time().size()).isEqualTo(1);
    }

    /** An event type of a program. */
    @Name("com.acme.Parcel")
    @Label("Heavy Parcel")
    static class ParcelEvent extends StateEvent {
        int parcelWeight;
    }

    @Test
    void write_finishedChunkWithDamage_isLeftOut() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("orders-buggy.jfr"));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 300, (byte) 0xFF);

        var out = new ByteArrayOutputStream();
        Redaction redaction = Redaction.write(new ArraySource(bytes), words(), out);

        String left = out.toString(ISO_8859_1);
        assertThat(left).doesNotContain("customer");
        assertThat(redaction.chunks() + redaction.leftOut().size()).isPositive();
    }

    /** Numbers of all columns that the views are made of; texts are numbered by their first appearance. */
    private static List<String> shape(Trace trace) {
        var messages = trace.messages();
        var actions = trace.actions();
        return Stream.concat(
                        Stream.of(
                                text(messages.time()),
                                text(messages.from()),
                                text(messages.to()),
                                text(messages.label()),
                                text(messages.duration()),
                                text(actions.start()),
                                text(actions.duration()),
                                text(actions.action()),
                                text(actions.thread())),
                        trace.snapshots().stream().map(table -> text(table.time())))
                .toList();
    }

    private static String text(LongColumn column) {
        return LongStream.range(0, column.size())
                .map(row -> column.get((int) row))
                .boxed()
                .toList()
                .toString();
    }

    private static String text(IntColumn column) {
        return LongStream.range(0, column.size())
                .map(row -> column.get((int) row))
                .boxed()
                .toList()
                .toString();
    }

    private static Pseudonyms words() {
        return new Pseudonyms(new byte[] {42}, KINDS);
    }

    private static byte[] redacted(byte[] original) throws IOException {
        return redacted(original, words());
    }

    private static byte[] redacted(byte[] original, Pseudonyms words) throws IOException {
        var out = new ByteArrayOutputStream();
        Redaction redaction = Redaction.write(new ArraySource(original), words, out);
        assertThat(redaction.leftOut()).isEmpty();
        return out.toByteArray();
    }

    private Trace trace(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return TestRecordings.read(file);
    }

    /** Of all texts that our events hold; kinds of messages stay, and are no secret. */
    private Set<String> wordsOfValues(Path recording) throws IOException {
        Set<String> words = new TreeSet<>();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().startsWith("contrail.")) {
                    collect(event, words);
                }
            }
        }
        words.removeAll(KINDS);
        return words;
    }

    /** All texts of the metadata of a recording of one chunk. */
    private static String metadata(byte[] recording) throws IOException {
        long at = ByteBuffer.wrap(recording).getLong(24);
        try {
            var in = new ChunkBytes(recording);
            in.moveTo((int) at);
            in.number();
            in.number();
            return String.join(" ", MetadataTree.read(in).texts());
        } catch (NotUnderstoodException e) {
            throw new IOException(e);
        }
    }

    private static void collect(RecordedObject object, Set<String> words) {
        object.getFields().forEach(field -> {
            Object value = object.getValue(field.getName());
            if (value instanceof String text) {
                collect(text, words);
            } else if (value instanceof RecordedObject inner && !field.getName().equals("stackTrace")) {
                collect(inner, words);
            }
        });
    }

    private static void collect(String text, Set<String> words) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }
}
