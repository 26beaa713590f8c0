package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the command line behaves towards people: it says what to do next, is quiet when asked to, and opens pages. */
class MannersTest {
    @TempDir
    Path folder;

    @Test
    void noCommand_saysWhatToDoNext() {
        Cli run = Cli.run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("contrail demo", "contrail view app.jfr", "contrail record PID", "--help");
    }

    @Test
    void noCommand_inAFolderWithRecordings_namesTheNewest() throws IOException, InterruptedException {
        Files.copy(Cli.sample("orders-buggy"), folder.resolve("orders.jfr"));
        try (ChildJvm child = ChildJvm.contrail(folder, List.of())) {
            assertThat(child.end().output()).contains("contrail view orders.jfr");
        }
    }

    @Test
    void quiet_incompleteRecording_saysNothingOfIt() throws IOException {
        byte[] whole = Files.readAllBytes(Cli.sample("upload-queue-buggy"));
        Path cut = Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(whole, whole.length * 9 / 10));

        assertThat(Cli.run("summary", "--debug", cut).err()).contains("incomplete");
        Cli quiet = Cli.run("summary", cut, "--quiet");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).contains("contrail.Action");
        assertThat(Cli.run("lanes", folder.resolve("none.jfr"), "--quiet").err())
                .contains("no such file");
    }

    @Test
    void helpOfACommand_isWhatItsOptionPrints() throws IOException, InterruptedException {
        try (ChildJvm help = ChildJvm.contrail(folder, List.of("help", "lanes"));
                ChildJvm option = ChildJvm.contrail(folder, List.of("lanes", "--help"))) {
            ChildJvm.Ended ended = help.end();
            assertThat(ended.exitCode()).isZero();
            assertThat(ended.output())
                    .contains("Usage: contrail lanes")
                    .isEqualTo(option.end().output());
        }
    }

    @Test
    void help_isAskedForOfACommandOrOfAll_andElseNamesNone() {
        assertThat(Main.withHelpAsOption(new String[] {"help"})).containsExactly("--help");
        assertThat(Main.withHelpAsOption(new String[] {"help", "--debug", "lanes"}))
                .containsExactly("--debug", "lanes", "--help");
        assertThat(Main.withHelpAsOption(new String[] {"help", "lames"})).containsExactly("lames");
        assertThat(Main.withHelpAsOption(new String[] {"lanes", "help"})).containsExactly("lanes", "help");
    }

    @Test
    void help_onATerminal_isColouredUnlessNoColorIsSet() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/script")).exists();

        assertThat(onTerminal(Map.of("TERM", "xterm"))).contains("Usage:", "\u001b[");
        assertThat(onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .contains("Usage:")
                .doesNotContain("\u001b[");
    }

    /** What the help prints where there is a terminal. */
    private static String onTerminal(Map<String, String> environment) throws IOException, InterruptedException {
        List<String> java = ChildJvm.java();
        java.addAll(List.of(Main.class.getName(), "--help"));
        String command = java.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var builder = new ProcessBuilder("script", "-qec", command, "/dev/null");
        builder.environment().remove("NO_COLOR");
        builder.environment().putAll(environment);
        try (ChildJvm child = ChildJvm.start(builder)) {
            return child.end().output();
        }
    }

    @Test
    void view_browserThere_isGivenThePage() throws IOException, InterruptedException {
        assumeThat(Path.of("/bin/sh")).exists();
        Path browser = Files.writeString(folder.resolve("browser"), "#!/bin/sh\necho \"$1\" > \"$0.opened\"\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));

        String page = view(browser.toString());

        assertThat(Files.readString(folder.resolve("browser.opened")))
                .isEqualTo(Path.of(page).toUri() + "\n");
        assertThat(Files.readString(Path.of(page))).contains("</html>");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Path.of(page).resolveSibling(""))))
                .isEqualTo("rwx------");
    }

    @Test
    void view_noBrowser_saysSoAndPrintsThePath() throws IOException, InterruptedException {
        assertThat(view(folder.resolve("missing").toString())).endsWith("upload-queue-buggy.html");
    }

    /** The path that is printed; a browser that cannot be started is said to be none. */
    private String view(String browser) throws IOException, InterruptedException {
        List<String> command = ChildJvm.java("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of(
                Main.class.getName(),
                "view",
                Cli.sample("upload-queue-buggy").toAbsolutePath().toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("BROWSER", browser);
        try (ChildJvm child = ChildJvm.start(builder)) {
            ChildJvm.Ended end = child.end();
            assertThat(end.exitCode()).as(end.output()).isZero();
            List<String> lines = end.output().lines().toList();
            assertThat(lines.size()).isEqualTo(Files.exists(Path.of(browser)) ? 1 : 2);
            assertThat(end.output().contains("found no browser")).isNotEqualTo(Files.exists(Path.of(browser)));
            return lines.get(0);
        }
    }

    @Test
    void redact_notARecording_isOneLineAndNoFile() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jfr"), "notes", StandardCharsets.UTF_8);
        Path target = folder.resolve("out.jfr");

        Cli run = Cli.run("redact", text, "-o", target);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("contrail: " + text + ": not a Flight Recorder recording");
        assertThat(target).doesNotExist();
    }
}
