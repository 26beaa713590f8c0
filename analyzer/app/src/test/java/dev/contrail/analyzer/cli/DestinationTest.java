package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.cli.output.Destination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Results that go to standard output, to a pipe that closes, to a full disk, and through links; with real processes. */
@EnabledOnOs(OS.LINUX)
class DestinationTest {
    private static final String SAMPLE =
            Cli.sample("expect-continue-buggy").toAbsolutePath().toString();

    private static final Path TABLES = Cli.sample("ledger-unchanged").toAbsolutePath();
    private static final Path PAGES = Cli.sample("orders-buggy").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private record Run(int exitCode, String out, String err) {}

    @Test
    void folder_thatIsAFileOrCannotBeMade_isTheFailureOfOutput() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "kept");

        assertThatThrownBy(() -> Destination.makeFolder(file))
                .hasMessage(file + ": cannot be written: is a file, not a folder");
        assertThatThrownBy(() -> Destination.makeFolder(file.resolve("below")))
                .hasMessageContaining("cannot be written: ");
        assertThatThrownBy(() -> Destination.makeFolder(Path.of("/proc/x")))
                .hasMessageContaining("cannot be written: ");
        Destination.makeFolder(folder.resolve("new").resolve("one"));
        assertThat(folder.resolve("new").resolve("one")).isEmptyDirectory();
        assertThat(file).hasContent("kept");
    }

    @Test
    void pictures_toStandardOutput_areThereWholeAndAlone() throws Exception {
        assertThat(shell("contrail sequence SAMPLE -o -").out())
                .startsWith("<?xml")
                .endsWith("</svg\n>\n");
        assertThat(shell("contrail sequence SAMPLE -o - --format png | head -c 8 | od -An -c")
                        .out())
                .contains("P   N   G");
        Run text = shell("contrail sequence SAMPLE -o - --format mermaid");
        assertThat(text.out()).startsWith("sequenceDiagram\n").contains("ClientSocket#35;2");
        assertThat(text.err()).isEmpty();
        assertThat(text.exitCode()).isZero();
    }

    @Test
    void pages_andSettings_goToStandardOutputToo() throws Exception {
        assertThat(shell("contrail report SAMPLE -o - | head -c 15").out()).isEqualTo("<!doctype html>");
        assertThat(shell("contrail jfc -o -").out()).startsWith("<?xml").contains("contrail.Message");
    }

    @Test
    void anyResult_whoseReaderHasSeenEnough_endsQuietly() throws Exception {
        for (String command : List.of("report SAMPLE -o -", "sequence SAMPLE -o -", "summary SAMPLE")) {
            Run run = shell("(contrail " + command + "; echo $? >&2) | head -c 1");

            assertThat(run.err()).as(command).isEqualTo("0\n");
        }
    }

    @Test
    void standardOutput_onAFullDisk_isOneLineAndExitTwo() throws Exception {
        for (String command : List.of("sequence SAMPLE -o -", "summary SAMPLE")) {
            Run run = shell("contrail " + command + " > /dev/full");

            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.err()).isEqualTo("contrail: standard output cannot be written: No space left on device\n");
        }
    }

    @Test
    void file_thatGetsTooLarge_leavesNothingAndSaysSoInOneLine() throws Exception {
        Run run = shell("ulimit -f 40; contrail report SAMPLE -o full.html");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("contrail: full.html: cannot be written: File too large\n");
        assertThat(files()).isEmpty();
    }

    @Test
    void severalFiles_ofWhichOneCannotBeWhole_areNotWritten() throws Exception {
        Path before = Files.writeString(folder.resolve("a.csv"), "of before");
        Map<Path, Destination.Content> contents = new LinkedHashMap<>();
        contents.put(before, out -> out.write('a'));
        contents.put(folder.resolve("b.csv"), out -> out.write('b'));
        contents.put(folder.resolve("c.csv"), out -> {
            throw new IOException("No space left on device");
        });

        assertThatThrownBy(() -> Destination.writeAll(contents))
                .hasMessage(folder.resolve("c.csv") + ": cannot be written: No space left on device");

        assertThat(before).hasContent("of before");
        assertThat(files()).containsExactly("a.csv");
    }

    @Test
    void severalTablesAndPictures_ofWhichOneHasNoPlace_areNotWritten() throws Exception {
        Run tables = shell("mkdir t-actions.csv; contrail export '" + TABLES + "' --to csv -o t.csv");
        Run pages = shell("mkdir s-pages.html; contrail sequence '" + PAGES + "' -o s.svg");

        assertThat(tables.err()).isEqualTo("contrail: t-actions.csv: cannot be written: is a folder\n");
        assertThat(pages.err()).endsWith("contrail: s-pages.html: cannot be written: is a folder\n");
        assertThat(List.of(tables.exitCode(), pages.exitCode())).containsExactly(2, 2);
        assertThat(tables.out() + pages.out()).isEmpty();
        assertThat(files()).containsExactlyInAnyOrder("s-pages.html", "t-actions.csv");
    }

    @Test
    void recording_whoseNameBeginsAsAnOption_isToldHowToBeGiven() throws Exception {
        assertThat(shell("cp SAMPLE ./-dash.jfr; contrail summary -dash.jfr").err())
                .endsWith("\n  try: ./-dash.jfr, or -- before files\n");
        assertThat(shell("contrail summary ./-dash.jfr").exitCode()).isZero();
        assertThat(shell("contrail summary -- -dash.jfr").exitCode()).isZero();
    }

    @Test
    void linkToALinkToWhatAProcessHasOpen_isRefused() throws Exception {
        Run run = shell("ln -s /proc/self/fd/1 one; ln -s one two; contrail sequence SAMPLE -o two --format svg > out");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("contrail: two: cannot be written: is a device or a pipe, not a file; for standard"
                        + " output it is -o -\n");
        assertThat(folder.resolve("two")).isSymbolicLink();
    }

    @Test
    void recordingThatIsRead_asTarget_isRefusedAndKept() throws Exception {
        for (String command : List.of(
                "redact a.jfr -o a.jfr",
                "redact a.jfr -o ./link.jfr",
                "export . --to jsonl -o a.jfr",
                "sequence a.jfr -o a.jfr --format svg")) {
            Run run = shell("cp SAMPLE a.jfr; ln -sf a.jfr link.jfr; contrail " + command);

            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.err())
                    .as(command)
                    .contains("is a recording that is read, and would be lost")
                    .startsWith("contrail: -o ");
            assertThat(folder.resolve("a.jfr")).hasSameBinaryContentAs(Path.of(SAMPLE));
        }
    }

    @Test
    void fileWithoutAName_isRefused_sinceItWouldBeTheWholeFolder() throws Exception {
        for (String command : List.of("lanes ''", "summary ''")) {
            Run run = shell("cp SAMPLE a.jfr; contrail " + command);

            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.err()).as(command).startsWith("contrail: a file's name is empty");
        }
    }

    @Test
    void link_asTarget_isReplacedAndNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("precious.txt"), "precious");
        Files.createSymbolicLink(folder.resolve("a.mmd"), secret);

        assertThat(shell("contrail sequence SAMPLE -o a.mmd").exitCode()).isZero();

        assertThat(secret).hasContent("precious");
        assertThat(Files.isSymbolicLink(folder.resolve("a.mmd"))).isFalse();
    }

    @Test
    void folder_whereNothingCanBeMade_isOneLine() throws Exception {
        Run run = shell("contrail sequence SAMPLE -o /proc/a.svg");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("contrail: /proc/a.svg: cannot be written: no file can be made there\n");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(".txt"))
                    .toList();
        }
    }

    /** Runs a line of shell in which {@code contrail} is our command line in a JVM of its own. */
    private Run shell(String line) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String contrail = "contrail() { '" + java + "' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '"
                + System.getProperty("java.class.path") + "' " + Main.class.getName() + " \"$@\"; }\n";
        Process process = new ProcessBuilder("bash", "-c", contrail + line.replace("SAMPLE", "'" + SAMPLE + "'"))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.ISO_8859_1),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
