package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralFilesTest {
    private static final String[] TYPES = {"contrail.Message", "contrail.State", "contrail.Action"};

    @TempDir
    static Path folder;

    private Path whole;
    private List<Path> pieces;

    @BeforeAll
    void record_threeChunks() throws Exception {
        var parts = new ArrayList<byte[]>();
        for (int part = 0; part < 3; part++) {
            int first = part * 10;
            Path file = TestRecordings.record(folder.resolve("part.jfr"), () -> emit(first), TYPES);
            parts.add(Files.readAllBytes(file));
        }
        whole = folder.resolve("whole.jfr");
        try (var out = Files.newOutputStream(whole)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        pieces = disassembled(whole);
    }

    private static void emit(int first) {
        for (int i = first; i < first + 10; i++) {
            Contrail.message("client", "server " + i % 3, "get", i + 1);
            Contrail.state("server", "read", "bytes", i);
            Contrail.action("queue", i % 2 == 0 ? "put" : "take", "task " + i);
            Contrail.reply("server " + i % 3, "client", "ok", i + 1);
        }
    }

    private List<Path> disassembled(Path file) throws IOException, InterruptedException {
        Path jfr = Path.of(System.getProperty("java.home"), "bin", "jfr");
        Path into = Files.createDirectory(folder.resolve("pieces"));
        var command = List.of(
                jfr.toString(), "disassemble", "--max-chunks", "1", "--output", into.toString(), file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> files = Files.list(into)) {
            return files.sorted().toList();
        }
    }

    @Test
    void pictures_ofPiecesInAnyOrder_areThoseOfTheWholeByteForByte() throws IOException {
        assertThat(pieces).hasSize(3);
        var order = new ArrayList<>(pieces);
        Collections.shuffle(order, new Random(7));
        for (String command : List.of("sequence", "state", "lanes", "report")) {
            String extension = command.equals("report") ? ".html" : ".svg";
            assertThat(drawn(command, extension, order))
                    .as(command)
                    .isEqualTo(drawn(command, extension, List.of(whole)));
        }
    }

    private String name(int piece) {
        return pieces.get(piece).getFileName().toString();
    }

    private byte[] drawn(String command, String extension, List<Path> files) throws IOException {
        Path target = folder.resolve("out" + extension);
        var arguments = new ArrayList<Object>(List.of(command, "-o", target));
        arguments.addAll(files);
        Cli run = Cli.run(arguments.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readAllBytes(target);
    }

    @Test
    void run_filesOfOneJvm_saysThatItReadsThemAsOne() {
        Cli run = Cli.run("summary", pieces.get(1), pieces.get(0));

        assertThat(run.err())
                .contains(name(0) + ", " + name(1)
                        + ": read as one JVM, whose clock goes on from one to the next (--runs");
        assertThat(run.out()).contains("2 chunks").contains("sequence       40 events");
    }

    @Test
    void run_asRuns_readsEachForItself() {
        Cli run = Cli.run("summary", "--runs", pieces.get(1), pieces.get(0));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(name(0)).contains(name(1));
        assertThat(Cli.run("summary", "--runs", "--same-jvm", whole).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void picture_ofSeveralRecordings_namesThoseThatHaveNothingForIt() {
        Path target = folder.resolve("lanes.svg");

        Cli run = Cli.run("lanes", Cli.sample("upload-queue-buggy"), Cli.sample("sliding-window-10"), "-o", target);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("upload-queue-buggy").doesNotContain("sliding-window-10");
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .matches("contrail: sliding-window-10.jfr is not in the picture: [\\d,]+ events, but no actions.*");
    }

    @Test
    void summary_eventsOfARecording_areThoseThatWereEmitted() {
        assertThat(Cli.run("summary", whole).out())
                .contains("120 events, 3 chunks")
                .contains("jdk.Checkpoint");
    }

    @Test
    void run_chunkThatWasNeverFinished_isIncomplete() throws IOException {
        byte[] bytes = Files.readAllBytes(pieces.get(0));
        bytes[64] = 3; // the flush after which its JVM was killed
        Path killed = Files.write(folder.resolve("killed.jfr"), bytes);

        Cli run = Cli.run("lanes", "--strict", killed, "-o", folder.resolve("killed.svg"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("incomplete: about the last second of the chunk at offset 0, which was never");
        assertThat(Files.readString(folder.resolve("killed.svg"))).contains("never finished");
    }

    @Test
    void run_emptyFile_advisesTheRepository() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.jfr"));

        Cli run = Cli.run("report", empty);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(run.err()).contains("empty file").contains("repository").contains("contrail report");
    }

    @Test
    void report_repositoryOfAKilledJvm_isDrawn() throws IOException {
        Path repository = Files.createDirectory(folder.resolve("2024_01_31_12_00_00_4711"));
        for (Path piece : pieces) {
            Files.copy(piece, repository.resolve(piece.getFileName()));
        }

        Cli run = Cli.run("report", repository, "-o", folder.resolve("repository.html"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("read as one JVM");
    }

    @Test
    void summary_recordingOfWhichNothingCanBeRead_isAFailure() throws IOException {
        byte[] bytes = Files.readAllBytes(pieces.get(0));
        Path junk = folder.resolve("junk.jfr");
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x7f);
        Files.write(junk, bytes);

        Cli run = Cli.run("summary", junk);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(run.err()).contains("no event of it can be read");
    }
}
