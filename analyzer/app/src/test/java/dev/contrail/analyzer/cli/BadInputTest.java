package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.io.ByteArrayOutputStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the input: one clear message, the documented exit code, and no file left behind. */
class BadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sequence", "state", "lanes", "report"})
    void draw_fileThatIsNoRecording_saysSoAndWritesNothing(String command) throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no recording\n");
        Path empty = Files.createFile(folder.resolve("empty.jfr"));
        Path missing = folder.resolve("missing.jfr");

        assertRefused(command, text, "not a Flight Recorder recording");
        assertRefused(command, empty, "empty file");
        assertRefused(command, missing, "no such file");
        assertRefused(command, folder, "a folder without recordings");
    }

    private void assertRefused(String command, Path file, String reason) throws IOException {
        Path target = folder.resolve(command.equals("report") ? "out.html" : "out.svg");
        Cli result = Cli.run(command, file, "-o", target);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("contrail: " + file + ": " + reason)
                .contains("\n  try: ")
                .doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
        assertNoPictureOrPart();
    }

    @ParameterizedTest
    @CsvSource({"sequence, messages", "state, snapshots", "lanes, actions"})
    void draw_recordingWithoutOurEvents_saysWhatWasReadAndLookedFor(String command, String lookedFor)
            throws IOException {
        Path file = folder.resolve("jdk.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.GarbageCollection");
            recording.start();
            System.gc();
            recording.stop();
            recording.dump(file);
        }

        Cli result = Cli.run(command, file, "-o", folder.resolve("out.svg"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("contrail: nothing to draw in " + file)
                .contains("looked for:  " + lookedFor)
                .contains("try:         contrail summary");
        assertNoPictureOrPart();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "diff", "export --to csv", "lanes"})
    void output_withoutAName_isOneLine(String command) {
        var args = new ArrayList<Object>(List.of(command.split(" ")));
        args.addAll(List.of(Cli.sample("orders-buggy"), "-o", ""));
        if (command.equals("diff")) {
            args.add(1, Cli.sample("orders-fixed"));
        }

        Cli run = Cli.run(args.toArray());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("contrail: -o '': a file has a name").contains("try: -o NAME.");
    }

    @Test
    void output_namedAsAnotherKindOfPicture_isRefused(@TempDir Path folder) {
        Path named = folder.resolve("my lanes.svg");

        Cli run = Cli.run("lanes", Cli.sample("upload-queue-buggy"), "-o", named, "--format", "png");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(": the name says svg, and --format png")
                .contains("try: -o '" + folder.resolve("my lanes.png") + "'");
        assertThat(named).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--to csv --to +2s", "--to=+2s --to=csv"})
    void export_formatBesideATime_namesTheOtherOption(String options) {
        var args = new ArrayList<Object>(List.of("export", Cli.sample("orders-buggy")));
        args.addAll(List.of(options.split(" ")));

        Cli run = Cli.run(args.toArray());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("try: --format csv, which leaves --to for a time");
    }

    @Test
    void commandThatIsTold_ofAFileWithBlanks_canBePasted(@TempDir Path folder) throws IOException {
        Path named = Files.copy(Cli.sample("orders-buggy"), folder.resolve("it's <a> run.jfr"));
        String quoted = "'" + named.toString().replace("'", "'\\''") + "'";

        assertThat(Cli.run("explain", named).out()).contains("ask next: contrail explain " + quoted + " --");
        assertThat(Cli.run("export", named, "--to", "csv", "--events", "none").err())
                .contains("try: contrail summary " + quoted + ", which");
    }

    @Test
    void draw_truncatedRecording_drawsTheRestAndWarns() throws IOException {
        byte[] bytes = Files.readAllBytes(Cli.sample("upload-queue-buggy"));
        Path cut = Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(bytes, bytes.length - 1000));
        Path target = folder.resolve("out.svg");

        Cli lenient = Cli.run("lanes", cut, "-o", target);
        assertThat(lenient.exitCode()).isZero();
        assertThat(lenient.err()).contains("incomplete");
        assertThat(target).isNotEmptyFile();

        assertThat(Cli.run("summary", cut, "--strict").exitCode()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "'summary', Missing required parameter",
        "'draw x.jfr', Unmatched argument",
        "'lanes x.jfr --nonsense', Unknown option",
        "'lanes SAMPLE --thread --lanez -o x.svg', Unknown option: '--lanez'",
        "'export SAMPLE -o --fromat=csv', Unknown option: '--fromat=csv'",
        "'lanes SAMPLE -o x.gif', unknown kind of picture",
        "'lanes SAMPLE -o .', '.: is a folder'",
        "'lanes SAMPLE --from soon -o x.svg', --from: 'soon' is no time",
        "'lanes SAMPLE --from +2s --to +1s -o x.svg', --from is later than --to",
        "'lanes SAMPLE --map none.yaml -o x.svg', none.yaml: no such file",
        "'lanes SAMPLE -o no/such/folder/x.svg', cannot be written: no such folder",
        "'state SAMPLE --y , -o x.svg', --y: a name is missing in",
        "'state SAMPLE --y a,,b -o x.svg', --y: a name is missing in",
        "'lanes SAMPLE --presets , -o x.svg', --presets: a name is missing in"
    })
    void run_commandLineThatCannotBeUnderstood_exitsWithTwo(String line, String message) {
        Object[] args = Arrays.stream(line.split(" "))
                .map(word -> word.equals("SAMPLE") ? Cli.sample("upload-queue-buggy") : word)
                .toArray();

        Cli result = Cli.run(args);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("contrail: ").contains(message).doesNotContain("\tat ");
    }

    @Test
    void summary_recordingThatLacksMuch_saysTheMostTellingInThreeLines() throws IOException {
        byte[] whole = Files.readAllBytes(Cli.sample("upload-queue-buggy"));
        var pieces = new ByteArrayOutputStream();
        for (int piece = 0; piece < 6; piece++) {
            pieces.write(whole, 0, whole.length - 40_000 * (piece + 1));
        }
        Path file = Files.write(folder.resolve("pieces.jfr"), pieces.toByteArray());

        Cli run = Cli.run("summary", file);

        List<String> told = run.err().lines().toList();
        assertThat(told).hasSize(3).allMatch(line -> line.startsWith("contrail: " + file + ": incomplete: "));
        assertThat(told.get(2)).containsPattern("and in [0-9]+ more ways, which contrail summary tells");
        long losses = run.out()
                .lines()
                .dropWhile(line -> !line.startsWith("  losses"))
                .takeWhile(line -> !line.isBlank())
                .count();
        assertThat(told.get(2)).contains("in " + (losses - 2) + " more ways");
    }

    @Test
    void draw_intoAFileWithoutAName_isRefusedInOneLine() {
        Cli result = Cli.run("lanes", Cli.sample("upload-queue-buggy"), "-o", "");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).containsExactly("contrail: -o '': a file has a name", "  try: -o NAME.svg");
    }

    @Test
    void draw_nothingMatchesTwoFilters_namesBothAndNoOther() {
        Cli result = Cli.run("lanes", Cli.sample("upload-queue-buggy"), "--from", "+1h", "--include", "nobody");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("the same command without --from and --include" + System.lineSeparator());
    }

    @Test
    void draw_nothingMatchesTheFilter_saysSo() {
        Cli result =
                Cli.run("lanes", Cli.sample("upload-queue-buggy"), "--thread", "nobody", "-o", folder.resolve("x.svg"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .contains("nothing to draw", "the same command without --thread" + System.lineSeparator());
    }

    @Test
    void draw_timeOutsideOfTheRecording_saysWhatWasRecorded() {
        Path sample = Cli.sample("upload-queue-buggy");
        String time = Cli.run("summary", sample)
                .out()
                .lines()
                .filter(line -> line.startsWith("  time "))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElseThrow();

        Cli result = Cli.run("lanes", sample, "--from", "+1h", "-o", folder.resolve("x.svg"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("nothing to draw").containsPattern("recorded: +[0-9.]+ s, " + time);
    }

    private void assertNoPictureOrPart() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".svg") || name.endsWith(".part"));
        }
    }

    @Test
    void recordingThatIsCut_saysAtWhichByteAndWhatThatCosts() throws IOException {
        byte[] whole = Files.readAllBytes(Cli.sample("ledger-unchanged"));
        Path file = folder.resolve("cut.jfr");

        Files.write(file, Arrays.copyOf(whole, 5_000));
        Cli beheaded = Cli.run("lanes", file, "-o", folder.resolve("x.svg"));
        assertThat(beheaded.exitCode()).isEqualTo(3);
        assertThat(beheaded.err())
                .contains("behind byte 5,000, where the file is cut, and what describes the events")
                .contains("no event of it can be read", "try: another copy of it")
                .doesNotContain("contrail map");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from | 5h | asked for:   --from 5h is after the end: the recording ends ",
                "--from | 9223372036s | asked for:   --from 9223372036s is after the end: the recording ends ",
                "--thread | nosuch | asked for:   no thread is called 'nosuch'; there are ",
                "--thread | wroker-1 | asked for:   no thread is called 'wroker-1'; did you mean 'worker-1'?",
            })
    void partThatIsNotThere_saysWhatIs(String option, String value, String words) {
        Cli result = Cli.run("lanes", Cli.sample("ledger-unchanged"), option, value, "-o", folder.resolve("x.svg"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains(words);
    }

    @Test
    void presetsNone_leaveOutWhatADumpOfThreadsTells() {
        Cli result =
                Cli.run("lanes", Cli.sample("ledger-unchanged"), "--presets", "none", "-o", folder.resolve("x.svg"));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("nothing to draw");
    }
}
