package dev.contrail.analyzer.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFilesTest {
    private static final String MESSAGE = "contrail.Message";

    @TempDir
    Path folder;

    static final class Conn {}

    @Test
    void read_dumpsOfOneRecording_holdEachEventOnce() throws IOException {
        List<Path> dumps = dumps();

        Read read = read(Joining.AS_RECORDED, dumps);

        assertThat(read.traces()).singleElement().satisfies(trace -> {
            assertThat(trace.name()).isEqualTo("dump1.jfr + dump2.jfr + dump3.jfr");
            assertThat(trace.chunks()).isEqualTo(3);
            assertThat(trace.messages().size()).isEqualTo(24);
            assertThat(texts(trace)).containsOnly("3 chunks that another of the files holds, too");
        });
        assertThat(sequence(read).lifelines()).hasSize(4);
        assertThat(read.assumptions()).singleElement().isInstanceOfSatisfying(Assumption.OneJvm.class, jvm -> {
            assertThat(jvm.evidence()).isEqualTo(Assumption.Evidence.CHUNKS);
            assertThat(jvm.names()).containsExactly("dump1.jfr", "dump2.jfr", "dump3.jfr");
        });
    }

    @Test
    void read_dumpsAsRuns_standForThemselves() throws IOException {
        Read read = read(Joining.NONE, dumps());

        assertThat(read.traces()).extracting(trace -> trace.messages().size()).containsExactly(8, 16, 24);
        assertThat(read.assumptions()).isEmpty();
    }

    @Test
    void read_recordingsOfOneJvmInAnyOrder_areOneProcessWithItsGaps() throws IOException {
        List<Path> slices = slices(MESSAGE);

        Read read = read(Joining.AS_RECORDED, List.of(slices.get(2), slices.get(0), slices.get(1)));

        assertThat(read.traces()).singleElement().satisfies(trace -> {
            assertThat(trace.name()).isEqualTo("slice1.jfr + slice2.jfr + slice3.jfr");
            assertThat(texts(trace)).singleElement().asString().startsWith("what happened in 2 gaps between chunks");
        });
        SequenceDiagram sequence = sequence(read);
        assertThat(sequence.lifelines())
                .extracting(line -> line.participant().displayName())
                .containsExactlyInAnyOrder("client", "Conn#1");
        assertThat(unanswered(sequence)).isZero();
        assertThat(read.assumptions())
                .containsExactly(new Assumption.OneJvm(
                        List.of("slice1.jfr", "slice2.jfr", "slice3.jfr"), Assumption.Evidence.CLOCK));
    }

    @Test
    void read_recordingsThatTellTheirProcess_areJoinedByIt() throws IOException {
        Read read = read(Joining.AS_RECORDED, slices(MESSAGE, "jdk.JVMInformation"));

        assertThat(read.traces()).hasSize(1);
        assertThat(read.assumptions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Assumption.OneJvm.class,
                        jvm -> assertThat(jvm.evidence()).isEqualTo(Assumption.Evidence.PROCESS));
    }

    @Test
    void read_recordingsOfSeveralJvms_stayApartUnlessAskedFor() throws IOException {
        Path samples = Path.of("../../recordings/samples");
        List<Path> files =
                List.of(samples.resolve("expect-continue-buggy.jfr"), samples.resolve("expect-continue-fixed.jfr"));

        assertThat(read(Joining.AS_RECORDED, files).traces()).hasSize(2);
        assertThat(read(Joining.ALL, files).traces()).hasSize(1);
    }

    @Test
    void read_chunksThatStartAtOneInstantAndDiffer_areBothRead() throws IOException {
        byte[] few = WrittenRecordings.chunks(1, 1);
        byte[] more = WrittenRecordings.chunks(1, 12);
        Path both = Files.write(folder.resolve("both.jfr"), concat(few, more));

        assertThat(TestRecordings.read(both).eventCounts()).containsEntry("test.Gauge", 13L);
        assertThat(TestRecordings.read(Files.write(both, concat(more, more))).eventCounts())
                .containsEntry("test.Gauge", 12L);
    }

    @Test
    void read_earlierStateOfAChunk_addsNothing() throws IOException {
        byte[] whole = Files.readAllBytes(dumps().get(0));
        byte[] early = Arrays.copyOf(whole, whole.length * 3 / 4);
        early[64] = 1; // its JVM has not finished it
        Path first = Files.write(folder.resolve("early.jfr"), early);
        Path second = Files.write(folder.resolve("whole.jfr"), whole);

        Trace trace = read(Joining.AS_RECORDED, List.of(first, second)).traces().get(0);

        assertThat(trace.chunks()).isEqualTo(1);
        assertThat(trace.messages().size()).isEqualTo(8);
        assertThat(trace.omissions()).noneMatch(Omission::isLoss);
    }

    @Test
    void read_damageInOneOfSeveralFiles_saysInWhich() throws IOException {
        List<Path> slices = slices(MESSAGE);
        byte[] bytes = Files.readAllBytes(slices.get(1));
        Files.write(slices.get(1), Arrays.copyOf(bytes, bytes.length - 100));

        Trace trace = read(Joining.AS_RECORDED, slices).traces().get(0);

        assertThat(texts(trace)).anyMatch(text -> text.contains("offset 0 of slice2.jfr"));
    }

    @Test
    void open_folderThatAJvmRecordsInto_readsItsChunks() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("2024_01_31_12_00_00_4711"));
        Path chunk = repository.resolve("2024_01_31_12_00_01.jfr");
        Files.write(chunk, Files.readAllBytes(slices(MESSAGE).get(0)));
        Files.createFile(repository.resolve("2024_01_31_12_00_02.jfr"));

        Read read = read(Joining.AS_RECORDED, List.of(repository));

        assertThat(read.traces()).extracting(trace -> trace.messages().size()).containsExactly(4);
        assertThat(read.assumptions())
                .containsExactly(new Assumption.Skipped(repository, 0, List.of("2024_01_31_12_00_02.jfr")));
        Path whole = folder.resolve("others");
        Files.createDirectories(whole);
        Files.move(repository, whole.resolve(repository.getFileName()));
        assertThat(read(Joining.AS_RECORDED, List.of(whole)).traces()).hasSize(1);
    }

    private record Read(List<Trace> traces, List<Assumption> assumptions) {}

    private static Read read(Joining joining, List<Path> files) throws IOException {
        try (TraceFiles opened = TraceFiles.open(files, Limits.STANDARD, joining)) {
            var traces = new ArrayList<Trace>();
            for (TraceFile jvm : opened.jvms()) {
                traces.add(jvm.read(Mapping.standard(), Progress.NONE));
            }
            return new Read(traces, opened.assumptions());
        }
    }

    private static SequenceDiagram sequence(Read read) {
        return Sequences.of(read.traces(), SequenceOptions.DEFAULT);
    }

    private static long unanswered(SequenceDiagram sequence) {
        return Stream.iterate(0, row -> row < sequence.messages().size(), row -> row + 1)
                .filter(row -> sequence.messages().isUnpairedReply(row))
                .count();
    }

    private static List<String> texts(Trace trace) {
        return trace.omissions().stream().map(Omission::text).toList();
    }

    /** One recording, dumped three times while it goes on. */
    private List<Path> dumps() throws IOException {
        var files = new ArrayList<Path>();
        Conn[] conns = {new Conn(), new Conn(), new Conn()};
        try (Recording recording = recording(MESSAGE)) {
            for (int dump = 1; dump <= 3; dump++) {
                for (int i = 0; i < 4; i++) {
                    Contrail.message("client", conns[i % 3], "get", dump * 10 + i);
                    Contrail.reply(conns[i % 3], "client", "ok", dump * 10 + i);
                }
                files.add(folder.resolve("dump" + dump + ".jfr"));
                recording.dump(files.get(dump - 1));
            }
        }
        return files;
    }

    /** Three recordings one after the other; a call in one is answered in the next. */
    private List<Path> slices(String... types) throws IOException {
        var files = new ArrayList<Path>();
        var server = new Conn();
        for (int slice = 1; slice <= 3; slice++) {
            try (Recording recording = recording(types)) {
                if (slice > 1) {
                    Contrail.reply(server, "client", "ok", slice - 1);
                }
                for (int i = 0; i < 3; i++) {
                    Contrail.message("client", server, "ping");
                }
                if (slice < 3) {
                    Contrail.message("client", server, "get", slice);
                }
                recording.stop();
                files.add(folder.resolve("slice" + slice + ".jfr"));
                recording.dump(files.get(slice - 1));
            }
            passTime();
        }
        return files;
    }

    /** So long that a recording's gap cannot be taken for a change of chunks. */
    private static void passTime() {
        long end = System.nanoTime() + 15_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static Recording recording(String... types) {
        var recording = new Recording();
        for (String type : types) {
            recording.enable(type).with("level", "trace").withoutStackTrace();
        }
        recording.start();
        return recording;
    }

    private static byte[] concat(byte[] one, byte[] two) {
        return (new String(one, ISO_8859_1) + new String(two, ISO_8859_1)).getBytes(ISO_8859_1);
    }
}
