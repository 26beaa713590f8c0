package dev.contrail.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in docs/reader.md, as a reader of it would compile and run it: with this module and nothing else. */
class ReaderDocsTest {
    private static final Path DOCS = Path.of("..", "..", "docs", "reader.md");
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final int LONGEST_PROGRAM = 30;
    private static final int LARGEST_BYTES = 400_000;

    @TempDir
    Path folder;

    @Test
    void program_onARecording_printsEveryFieldOfEveryEvent() throws IOException, InterruptedException {
        Path recording = recordingOf("upload-queue-buggy.jfr");

        List<String> lines = run(recording.toString());

        long events = 0;
        long fields = 0;
        try (var source = FileSource.open(recording)) {
            var found = Recording.of(source);
            var counts = new long[2];
            for (Chunk chunk : found.chunks()) {
                found.read(chunk, event -> {
                    counts[0]++;
                    counts[1] += event.fields().size();
                });
            }
            events = counts[0];
            fields = counts[1];
        }
        assertThat(lines.stream().filter(line -> line.contains(" at 20"))).hasSize((int) events);
        assertThat(lines.stream().filter(line -> line.startsWith("  ") && line.contains(" = ")))
                .hasSize((int) fields);
        assertThat(lines).anyMatch(line -> line.startsWith("contrail.Action at 20"));
    }

    @Test
    void program_onTheThirdChunk_readsItsBytesOnce() throws IOException, InterruptedException {
        Path file = folder.resolve("three.jfr");
        byte[] sample = Files.readAllBytes(recordingOf("expect-continue-buggy.jfr"));
        byte[] other = Files.readAllBytes(recordingOf("expect-continue-fixed.jfr"));
        byte[] third = Files.readAllBytes(recordingOf("upload-queue-fixed.jfr"));
        Files.write(file, Edits.joined(sample, other, third));

        List<String> lines = run(file.toString(), "3");

        String last = lines.get(lines.size() - 1);
        long read = Long.parseLong(last.substring(0, last.indexOf(' ')));
        assertThat(read).isBetween((long) third.length, third.length + third.length / 100L);
    }

    @Test
    void program_onWhatIsNoRecording_saysSo() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "These are notes and no recording. ".repeat(40));

        assertThat(run(file.toString())).hasSize(2).first().asString().startsWith("ForeignBytes[");
    }

    @Test
    void program_isShort() throws IOException {
        assertThat(program().lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(LONGEST_PROGRAM);
    }

    @Test
    void classes_ofThisModule_areFew() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            assertThat(bytes).as("not compressed").isLessThan(LARGEST_BYTES);
        }
    }

    private static Path recordingOf(String sample) {
        return Path.of("..", "..", "recordings", "samples", sample).toAbsolutePath();
    }

    private static String program() throws IOException {
        String text = Files.readString(DOCS);
        int start = text.indexOf("```java\n") + "```java\n".length();
        return text.substring(start, text.indexOf("```", start));
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("PrintRecording.java"), program());
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", CLASSES.toString(), "-proc:none", source.toString());
        assertThat(failed).isZero();

        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLASSES + java.io.File.pathSeparator + folder,
                "PrintRecording"));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(output);
    }
}
