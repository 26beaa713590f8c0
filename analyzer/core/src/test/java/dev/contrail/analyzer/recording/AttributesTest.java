package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.model.Detail;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.events.Contrail;
import dev.contrail.events.MessageEvent;
import dev.contrail.events.QueueEvent;
import dev.contrail.reader.event.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that have no part in a picture are kept. */
class AttributesTest {
    @TempDir
    Path folder;

    /** A message with every kind of field. */
    @Name("test.Put")
    public static class PutEvent extends MessageEvent {
        long bytes;
        double ratio;
        boolean retried;
        char mark = 'ß';

        @Nullable
        String bucket;

        Class<?> codec = String.class;
        Thread waiter = Thread.currentThread();

        public PutEvent() {}
    }

    /** An action with a field. */
    @Name("test.Upload")
    public static class UploadEvent extends QueueEvent {
        int part;

        public UploadEvent() {}
    }

    @Test
    void read_fieldsWithoutARole_areAttributesOfTheirEventType() throws IOException {
        Trace trace = record(() -> {
            Contrail.message("client", "server", "plain");
            put(1L << 60, 0.25, true, "photos");
            put(-1, -0.0, false, null);
        });

        assertThat(trace.messages().size()).isEqualTo(3);
        assertThat(texts(trace, trace.messages().attributes()))
                .containsExactly(
                        "test.Put bytes = 1152921504606846976, -1",
                        "test.Put ratio = 0.25, -0.0",
                        "test.Put retried = true, false",
                        "test.Put mark = ß, ß",
                        "test.Put bucket = photos, none",
                        "test.Put codec = String, String",
                        "test.Put waiter = " + Thread.currentThread().getName() + ", "
                                + Thread.currentThread().getName());
    }

    @Test
    void read_actionWithAField_keepsIt() throws IOException {
        Trace trace = record(() -> {
            var upload = new UploadEvent();
            upload.action = "upload";
            upload.part = 7;
            upload.commit();
        });

        Attribute part = trace.actions().attributes().get(0);
        assertThat(part.name()).isEqualTo("part");
        assertThat(part.values().get(0)).isEqualTo(7);
    }

    @Test
    void read_ourOwnEvents_haveNoAttributes() throws IOException {
        Trace trace = record(() -> {
            Contrail.message("client", "server", "plain", 5);
            Contrail.action("queue", "put", "task");
        });

        assertThat(trace.messages().size() + trace.actions().size()).isEqualTo(2);
        assertThat(trace.messages().attributes()).isEmpty();
        assertThat(trace.actions().attributes()).isEmpty();
    }

    @Test
    void read_severalChunksOnSeveralCores_keepsEachValueAtItsMessage() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < 3; chunk++) {
            int first = chunk * 5_000;
            bytes.write(Files.readAllBytes(recorded(() -> IntStream.range(first, first + 5_000)
                    .forEach(number -> put(number, number, number % 2 == 0, "bucket " + number % 100)))));
        }
        Path file = Files.write(folder.resolve("chunks.jfr"), bytes.toByteArray());
        for (int threads : new int[] {1, 3}) {
            try (var recording = TraceFile.open(file)) {
                Trace trace = recording.read(Mapping.standard(), recording.range(), Progress.NONE, threads);

                LongColumn numbers = attribute(trace, "bytes");
                LongColumn buckets = attribute(trace, "bucket");
                assertThat(trace.messages().size()).isEqualTo(15_000);
                for (int row = 0; row < 15_000; row++) {
                    assertThat(numbers.get(row))
                            .isEqualTo(trace.messages().exchange().get(row));
                    assertThat(trace.texts().get((int) buckets.get(row))).isEqualTo("bucket " + numbers.get(row) % 100);
                }
            }
        }
    }

    @Test
    void survey_namesAttributesWithoutReadingThem() throws IOException {
        Path file = recorded(() -> put(1, 1, true, "photos"));
        try (var recording = TraceFile.open(file)) {
            Trace trace = recording.survey(Mapping.standard(), Progress.NONE).trace();

            assertThat(trace.messages().attributes().stream().map(Attribute::name))
                    .containsExactly("bytes", "ratio", "retried", "mark", "bucket", "codec", "waiter");
        }
    }

    @Test
    void derive_messagesOfSeveralTypes_detailsStandAtTheirOwn() throws IOException {
        Trace trace = record(() -> {
            put(10, 0, true, "photos");
            Contrail.message("client", "server", "plain");
            put(30, 0, true, null);
        });

        List<Detail> details =
                Sequences.of(List.of(trace), SequenceOptions.DEFAULT).messages().details();

        Detail bytes = details.get(0);
        assertThat(bytes.name()).isEqualTo("bytes");
        assertThat(new int[] {bytes.rows().get(0), bytes.rows().get(1)}).containsExactly(0, 2);
        assertThat(new long[] {bytes.values().get(0), bytes.values().get(1)}).containsExactly(10, 30);
        Detail bucket = details.stream()
                .filter(detail -> detail.name().equals("bucket"))
                .findFirst()
                .orElseThrow();
        assertThat(bucket.texts()).containsExactly("photos");
        assertThat(bucket.rows().size()).isEqualTo(1);
    }

    private static void put(long bytes, double ratio, boolean retried, @Nullable String bucket) {
        var put = new PutEvent();
        put.from = "client";
        put.to = "server";
        put.label = "PUT";
        put.exchange = bytes;
        put.bytes = bytes;
        put.ratio = ratio;
        put.retried = retried;
        put.bucket = bucket;
        put.commit();
    }

    private Path recorded(Runnable program) throws IOException {
        return TestRecordings.record(
                folder.resolve("recorded.jfr"),
                program,
                "contrail.Message",
                "contrail.Action",
                "test.Put",
                "test.Upload");
    }

    private Trace record(Runnable program) throws IOException {
        return TestRecordings.read(recorded(program));
    }

    private static LongColumn attribute(Trace trace, String name) {
        return trace.messages().attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    /** Each attribute with the values of the rows of its type. */
    private static List<String> texts(Trace trace, List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> trace.texts().get(attribute.type()) + " " + attribute.name() + " = "
                        + String.join(
                                ", ",
                                IntStream.range(0, trace.messages().size())
                                        .filter(row -> trace.messages().type().get(row) == attribute.type())
                                        .mapToObj(row -> text(
                                                trace,
                                                attribute,
                                                attribute.values().get(row)))
                                        .toList()))
                .toList();
    }

    private static String text(Trace trace, Attribute attribute, long value) {
        return switch (attribute.kind()) {
            case TEXT -> trace.text((int) value, "none");
            case INTEGER -> Long.toString(value);
            case DECIMAL -> Double.toString(Double.longBitsToDouble(value));
            case BOOLEAN -> Boolean.toString(value == 1);
        };
    }
}
