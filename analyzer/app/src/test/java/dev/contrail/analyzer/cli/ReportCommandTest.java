package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
    private static final Path SAMPLE = Path.of("..", "..", "recordings", "samples", "upload-queue-buggy.jfr");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void report_ofASample_isOneHtmlFile() throws IOException {
        Path page = folder.resolve("page.html");

        int status = run("report", SAMPLE.toString(), "-o", page.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(status).isEqualTo(ExitCode.OK);
        assertThat(out.toString().strip()).isEqualTo(page.toString());
        assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("default-src 'none'");
        assertThat(Files.readString(page)).doesNotContainPattern("(src|href)=\"(?!data:)");
    }

    /** Names whose order a JVM chooses anew each time would be in another order in each page. */
    @Test
    void report_madeByTwoJvms_isTheSameByteForByte() throws Exception {
        var arguments = List.of(
                "report",
                Cli.sample("sliding-window-10").toAbsolutePath().toString(),
                Cli.sample("orders-buggy").toAbsolutePath().toString(),
                "-o");
        for (String page : List.of("one.html", "other.html")) {
            try (ChildJvm child = ChildJvm.contrail(
                    folder, Stream.concat(arguments.stream(), Stream.of(page)).toList())) {
                assertThat(child.end().exitCode()).isZero();
            }
        }

        assertThat(folder.resolve("one.html")).hasSameBinaryContentAs(folder.resolve("other.html"));
    }

    @Test
    void report_withNothingLeftToDraw_saysSoAndWritesNoPage() {
        Path page = folder.resolve("page.html");

        int status = run("report", SAMPLE.toString(), "--include", "no such name", "-o", page.toString());

        assertThat(status).isEqualTo(ExitCode.NOTHING);
        assertThat(err.toString()).contains("nothing to draw in " + SAMPLE);
        assertThat(page).doesNotExist();
    }

    @Test
    void report_intoAMissingFolder_saysSo() {
        Path page = folder.resolve("missing").resolve("page.html");

        int status = run("report", SAMPLE.toString(), "-o", page.toString());

        assertThat(status).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("cannot be written: no such folder");
    }

    @Test
    void report_withAssertionThatDoesNotHold_exitsWithOneAndWritesThePage() {
        Path page = folder.resolve("page.html");

        int status = run(
                "report",
                Cli.sample("sliding-window-10").toString(),
                "--derive",
                "ahead = requested - released",
                "--assert",
                "ahead <= 5",
                "-o",
                page.toString());

        assertThat(status).as(err.toString()).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString()).containsPattern("sliding-window-10.jfr: ahead <= 5: \\d+ violations");
        assertThat(page).exists();
    }

    @Test
    void report_ofAMeasureThatIsNotThere_saysWhichThereAre() {
        Path page = folder.resolve("page.html");

        int status = run("report", Cli.sample("sliding-window-10").toString(), "--y", "nope", "-o", page.toString());

        assertThat(status).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("nope").contains("buffered");
        assertThat(page).doesNotExist();
    }

    @Test
    void report_withAnUnknownOverlay_saysWhichThereAre() {
        int status = run("report", SAMPLE.toString(), "--overlay", "gc,nope");

        assertThat(status).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("--overlay: there is no 'nope'")
                .contains("GC pause, safepoint, allocation stall, lock");
    }

    @Test
    void report_withAFilter_takesWhatThePagesBoxTakes() {
        Path page = folder.resolve("page.html");

        int status = run(
                "report",
                SAMPLE.toString(),
                "--include=-put back, part-*",
                "--thread=worker-1, -worker-12",
                "-o",
                page.toString());

        assertThat(status).as(err.toString()).isEqualTo(ExitCode.OK);
    }
}
