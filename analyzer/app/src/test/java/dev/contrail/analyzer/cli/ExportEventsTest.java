package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.Timespan;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All events of one type as a table, with every field. */
class ExportEventsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @Name("test.Delivery")
    static final class Delivery extends Event {
        String text = "";
        int parts;
        float share;
        boolean whole;
        Class<?> by = Object.class;
        Thread thread = Thread.currentThread(); // called as the event's own

        @Timespan(Timespan.MILLISECONDS)
        long waited;
    }

    @BeforeEach
    void record() throws IOException {
        file = folder.resolve("deliveries.jfr");
        try (var recording = new Recording()) {
            recording.enable("test.Delivery").withStackTrace();
            recording.enable("jdk.JVMInformation");
            recording.start();
            for (int i = 0; i < 3; i++) {
                var delivery = new Delivery();
                delivery.begin();
                delivery.text = i == 0 ? "=a, \"b\"" : "parcel " + i;
                delivery.parts = i;
                delivery.share = i / 2f;
                delivery.whole = i == 2;
                delivery.waited = 1_500;
                delivery.commit();
            }
            recording.dump(file);
        }
    }

    @Test
    void events_asJsonLines_haveEachValueThatTheJdkReads() throws IOException {
        List<RecordedEvent> events = new ArrayList<>(RecordingFile.readAllEvents(file));
        events.removeIf(event -> !event.getEventType().getName().equals("test.Delivery"));

        List<String> written = export("jsonl");

        assertThat(written).hasSize(3);
        for (int line = 0; line < 3; line++) { // in the file's order, which need not be that of the commits
            RecordedEvent event = events.get(line);
            int row = event.getInt("parts");
            assertThat(written.get(line))
                    .contains(
                            "\"time_ns\":" + nanos(event) + ",\"duration_ns\":"
                                    + event.getDuration().toNanos(),
                            "\"recording\":\"deliveries.jfr\"")
                    .contains(
                            "\"parts\":" + row,
                            "\"whole\":" + (row == 2),
                            "\"share\":" + List.of("0,", "0.5,", "1,").get(row))
                    .contains("\"by\":\"java.lang.Object\"", "\"waited_ns\":1500000000")
                    .contains("\"thread_2\":\"" + Thread.currentThread().getName() + "\"")
                    .containsPattern("\"stack_trace\":\"" + getClass().getName() + "\\.record:\\d+ < ");
        }
    }

    @Test
    void events_asCsv_haveAHeadAndNoFormula() throws IOException {
        List<String> written = export("csv");

        assertThat(written.get(0))
                .isEqualTo(
                        "recording,time_utc,time_ns,duration_ns,thread,thread_id,stack_trace,text,parts,share,whole,by,"
                                + "thread_2,thread_id_2,waited_ns");
        assertThat(written).anyMatch(line -> line.contains(",\"'=a, \"\"b\"\"\",0,0,false,java.lang.Object,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void events_withoutATarget_areInAFileNamedAfterThem(String format) {
        Cli result = Cli.run("export", file, "--to", format, "--events", "jdk.JVMInformation", "-o", target(format));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("1 event");
        assertThat(target(format)).isNotEmptyFile();
    }

    @Test
    void type_thatIsNotThere_isToldWithTheNearest() {
        Cli result = Cli.run("export", file, "--to", "csv", "--events", "test.Delivry", "-o", target("csv"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("no event type test.Delivry", "did you mean 'test.Delivery'?");
        assertThat(target("csv")).doesNotExist();
    }

    @Test
    void type_ofWhichNothingWasRecorded_isNoEmptyTable() {
        Cli result = Cli.run("export", file, "--to", "csv", "--events", "jdk.SocketRead", "-o", target("csv"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("no event of it was recorded", "+jdk.SocketRead#enabled=true");
        assertThat(target("csv")).doesNotExist();
    }

    @Test
    void events_withWhatDoesNotGoWithThem_areRefused() {
        assertThat(Cli.run("export", file, "--to", "perfetto", "--events", "test.Delivery")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Cli.run("export", file, "--to", "csv", "--table", "messages", "--events", "test.Delivery")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Cli.run("export", file, "--format", "csv", "--include", "x", "--events", "test.Delivery")
                        .exitCode())
                .isEqualTo(2);
    }

    private List<String> export(String format) throws IOException {
        Cli result = Cli.run("export", file, "--to", format, "--events", "test.Delivery", "-o", target(format));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return Files.readAllLines(target(format));
    }

    private Path target(String format) {
        return folder.resolve("events." + format);
    }

    private static long nanos(RecordedEvent event) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, event.getStartTime());
    }
}
