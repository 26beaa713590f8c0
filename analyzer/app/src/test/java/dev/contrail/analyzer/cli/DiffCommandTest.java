package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.events.StateEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import jdk.jfr.DataAmount;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.Timespan;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {
    @TempDir
    private Path folder;

    /** The cause stands within the first lines: what is found, and then the first difference. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expect-continue-buggy | expect-continue-fixed | B  .* responseAlreadyReceived = false",
                "upload-queue-buggy    | upload-queue-fixed    | “put back” on UploadQueue: in A TIMES times.*; in B never",
                "sliding-window-10     | sliding-window-100    | A  stall: SlidingWindow#1 stood still \\d+ times.*“released”",
            })
    void diff_ofABugAndItsRepair_opensAtTheCause(String buggy, String fixed, String cause) {
        Cli result = Cli.run("diff", Cli.sample(buggy), Cli.sample(fixed));

        assertThat(result.exitCode()).isZero();
        String opening = String.join("\n", result.out().lines().limit(10).toList());
        assertThat(opening).containsPattern(cause.replace("TIMES", Recorded.times("upload-queue-buggy", "put back")));
    }

    @Test
    void diff_ofARunWithItself_findsNothing() {
        Cli result = Cli.run("diff", Cli.sample("orders-buggy"), Cli.sample("orders-buggy"), "--fail-on-difference");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains(
                        Recorded.messages("orders-buggy") + " the same, 0 only in A, 0 only in B",
                        "nothing that matters differs");
    }

    @Test
    void diff_swapped_tellsTheSameTheOtherWayRound() throws IOException {
        Map<String, Object> one = json("expect-continue-buggy", "expect-continue-fixed");
        Map<String, Object> other = json("expect-continue-fixed", "expect-continue-buggy");

        assertThat(messages(one)).containsEntry("only-a", 2).containsEntry("only-b", 3);
        assertThat(messages(other)).containsEntry("only-a", 3).containsEntry("only-b", 2);
        assertThat(other.get("onlyB")).isEqualTo(one.get("onlyA"));
    }

    @ParameterizedTest
    @CsvSource({
        "expect-continue-buggy, expect-continue-fixed",
        "orders-buggy, orders-fixed",
        "sliding-window-10, upload-queue-fixed"
    })
    void diff_asJson_isWhatTheSchemaSays(String a, String b) throws IOException {
        Map<String, Object> schema = JSON.std.mapFrom(Files.readString(Path.of("../../docs/diff.schema.json")));

        assertThat(SchemaCheck.of(schema).faults(json(a, b))).isEmpty();
        assertThat(SchemaCheck.of(schema).faults(Map.of("a", 7))).hasSizeGreaterThan(4);
    }

    @Test
    void diff_againstSeveral_tellsWhatOnlyTheBadOneDoes() {
        Cli result = Cli.run(
                "diff",
                Cli.sample("sliding-window-10"),
                "--against",
                Cli.sample("sliding-window-1000"),
                Cli.sample("sliding-window-none"),
                Cli.sample("sliding-window-100"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("B, the most similar of 3", "released of SlidingWindow");
    }

    @ParameterizedTest
    @CsvSource({
        "orders-buggy, , 2, 'compares two recordings'",
        "orders-buggy, orders-nowhere, 3, 'orders-nowhere.jfr: '"
    })
    void diff_wrongUse_isToldInWords(String a, @Nullable String b, int exitCode, String words) {
        Cli result = b == null ? Cli.run("diff", Cli.sample(a)) : Cli.run("diff", Cli.sample(a), Cli.sample(b));

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).contains(words).doesNotContain("internal error");
    }

    @Test
    void diff_intoAFile_writesAPageAndNamesIt() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "as it was");
        Path page = Files.createSymbolicLink(folder.resolve("diff.html"), precious);

        Cli result = Cli.run("diff", Cli.sample("orders-buggy"), Cli.sample("orders-fixed"), "-o", page);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().strip()).isEqualTo(page.toString());
        assertThat(page).isRegularFile().isNotEmptyFile();
        assertThat(precious).as("what the link led to").hasContent("as it was");
        assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("default-src 'none'");
        assertThat(Files.readString(page)).doesNotContainPattern("(src|href)=\"(?!data:)");
    }

    @Test
    void diff_intoAPage_exitsAsWithoutOne() {
        Cli result = Cli.run(
                "diff",
                Cli.sample("upload-queue-buggy"),
                "--against",
                Cli.sample("upload-queue-fixed"),
                Cli.sample("upload-queue-fixed"),
                "--fail-on-difference",
                "-o",
                folder.resolve("diff.html"));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.FOUND);
        assertThat(folder.resolve("diff.html")).isNotEmptyFile();
    }

    @Test
    void diff_intoNoFolderOrAsTwoThings_saysSoAndWritesNothing() {
        Path nowhere = folder.resolve("missing").resolve("diff.html");
        Cli missing = Cli.run("diff", Cli.sample("orders-buggy"), Cli.sample("orders-fixed"), "-o", nowhere);
        Cli both = Cli.run("diff", Cli.sample("orders-buggy"), Cli.sample("orders-fixed"), "--json", "-o", folder);

        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("cannot be written: no such folder");
        assertThat(both.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(both.err()).contains("--json goes to standard output, and -o writes a page");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "diff"})
    void page_intoAFileOfAnotherKind_isRefused(String command) {
        Path picture = folder.resolve("x.SVG");
        Cli result = command.equals("diff")
                ? Cli.run("diff", Cli.sample("orders-buggy"), Cli.sample("orders-fixed"), "-o", picture)
                : Cli.run("report", Cli.sample("orders-buggy"), "-o", picture);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("x.SVG: what is written is a page", "try: -o ", "x.html");
        assertThat(folder).isEmptyDirectory();
    }

    /** A recording of so many sleeps, of the JDK's events and no others. */
    private Path sleeps(int count) throws Exception {
        Path file = folder.resolve("sleeps-" + count + ".jfr");
        try (var recording = new Recording()) {
            recording
                    .enable(count == 0 ? "jdk.JVMInformation" : "jdk.ThreadSleep")
                    .withoutThreshold();
            recording.start();
            for (int i = 0; i < count; i++) {
                Thread.sleep(2);
            }
            recording.dump(file);
        }
        return file;
    }

    @Test
    void diff_ofRecordingsWithoutEventsOfTheirOwn_comparesWhatPresetsDraw() throws Exception {
        Cli result = Cli.run("diff", sleeps(3), sleeps(20));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("compared is what presets draw", "sleeps-3.jfr, sleeps-20.jfr");
        assertThat(result.out()).containsPattern("“sleep”: in A [3-9] times, .*; in B [2-9][0-9] times");
    }

    @Test
    void diff_ofCountsThatAThresholdChanged_namesIt() throws Exception {
        Path all = sleeps(20);
        Path few = folder.resolve("few.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ActiveSetting");
            recording.enable("jdk.ThreadSleep").withThreshold(Duration.ofMillis(100));
            recording.start();
            for (int i = 0; i < 20; i++) {
                Thread.sleep(i == 0 ? 150 : 2);
            }
            recording.dump(few);
        }

        assertThat(Cli.run("diff", all, few).out())
                .containsSubsequence(
                        "“sleep”: in A 2",
                        "in B once",
                        "  not in B: events shorter than 100 ms, as recorded, of ThreadSleep");
        assertThat(Cli.run("diff", few, all, "--json").out()).contains("\"notRecorded\"", "shorter than 100 ms");
    }

    @Test
    void diff_ofRecordingsWithNothingToCompare_saysWhatTheyHold() throws Exception {
        Cli result = Cli.run("diff", sleeps(3), sleeps(0));

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(result.err()).contains("nothing to draw in", "sleeps-0.jfr", "try:         contrail summary");
    }

    @Test
    void diff_ofARunWithItself_countsWhatIsAlikeAndTellsItWhenAsked() throws IOException {
        Path sample = Cli.sample("upload-queue-fixed");

        assertThat(Cli.run("diff", sample, sample).out())
                .contains("4 actions: about as often, as long and as many at once in both; try: --all");
        assertThat(Cli.run("diff", sample, sample, "--all").out())
                .contains("what is done about as often, as long and as many at once in both\n  “")
                .containsPattern("“upload” on UploadQueue: in A (30 times, .* at once); in B \\1\\R");
        assertThat(json("upload-queue-fixed", "upload-queue-fixed").get("alike"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(4);
    }

    private static Map<String, Object> json(String a, String b) throws IOException {
        Cli result = Cli.run("diff", Cli.sample(a), Cli.sample(b), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return JSON.std.mapFrom(result.out());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> messages(Map<String, Object> difference) {
        return (Map<String, Object>) difference.getOrDefault("messages", Map.of());
    }

    @Name("com.acme.Buffer")
    static final class Buffer extends StateEvent {
        @DataAmount
        long size;

        @Timespan(Timespan.MILLISECONDS)
        long waited;
    }

    private static Path buffers(Path file, long size) throws IOException {
        try (var recording = new Recording()) {
            recording.enable(Buffer.class);
            recording.start();
            for (int i = 1; i <= 5; i++) {
                var event = new Buffer();
                event.subject("buffer");
                event.size = i * size;
                event.waited = size / 1024;
                event.commit();
            }
            recording.dump(file);
        }
        return file;
    }

    @Test
    void diff_andExplain_tellValuesWithTheirUnits(@TempDir Path folder) throws IOException {
        Path small = buffers(folder.resolve("small.jfr"), 1024);
        Path large = buffers(folder.resolve("large.jfr"), 1024 * 1024);

        assertThat(Cli.run("diff", small, large).out())
                .contains("in A: 1 kB to 5 kB", "in B: 1 MB to 5 MB", "in A: always 1 ms", "in B: always 1.024 s")
                .doesNotContain("for 0 ns");
        assertThat(Cli.run("explain", large, "--at", "+1s").out()).contains("size=5 MB", "waited=1.024 s");
    }
}
