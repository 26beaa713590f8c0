package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsCommandTest {
    @Test
    void findings_ofABuggySample_areToldInWords() {
        Cli result = Cli.run("findings", Cli.sample("upload-queue-buggy"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .containsPattern("^upload-queue-buggy\\.jfr\\R"
                        + "  warning  \\d threads “put back” \\d+ tasks [\\d,]+ times in \\d+ ms\\R");
        assertThat(result.out().lines().toList())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(result.out()).contains("worker-", "Take only what can run");
    }

    @Test
    void findings_ofARepairedSample_areNone() {
        Cli result = Cli.run("findings", Cli.sample("upload-queue-fixed"), "--fail-on", "note");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("nothing that looks like a bug");
    }

    @ParameterizedTest
    @CsvSource({"note, 1", "warning, 1", "WARNING, 1", "fatal, 2"})
    void findings_failOn_decidesTheExitCode(String severity, int exitCode) {
        Cli result = Cli.run("findings", Cli.sample("expect-continue-buggy"), "--fail-on", severity);

        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void findings_asJson_haveTimesNamesAndCounts() throws IOException {
        Cli result =
                Cli.run("findings", Cli.sample("expect-continue-buggy"), Cli.sample("upload-queue-fixed"), "--json");

        List<Object> runs = JSON.std.listFrom(result.out());
        assertThat(runs).hasSize(2);
        assertThat(findings(runs.get(1))).isEmpty();
        Map<String, Object> outlived = findings(runs.get(0)).get(0);
        assertThat(outlived)
                .containsEntry("kind", "outlived")
                .containsEntry("severity", "warning")
                .containsKeys("title", "words", "remedy", "threads", "counts");
        assertThat(String.valueOf(outlived.get("participants"))).contains("HttpConnection#1", "ClientSocket#1");
        assertThat(String.valueOf(outlived.get("startTime"))).matches("2026-\\d\\d-\\d\\dT\\d\\d:.*Z");
    }

    @Test
    void findings_ofNothing_sayWhatWasLookedFor() {
        Cli result = Cli.run("findings", Cli.sample("upload-queue-buggy"), "--thread", "nobody");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("nothing to draw", "looked for:  messages, snapshots and actions");
    }

    @Test
    void findings_asJson_areWhatTheSchemaSays() throws IOException {
        Map<String, Object> schema = JSON.std.mapFrom(Files.readString(Path.of("../../docs/findings.schema.json")));
        for (String sample : List.of("expect-continue-buggy", "upload-queue-fixed", "sliding-window-none")) {
            Object run = JSON.std.anyFrom(
                    Cli.run("findings", Cli.sample(sample), "--json").out());
            assertThat(SchemaCheck.of(schema).faults(run)).isEmpty();
        }
        assertThat(SchemaCheck.of(schema).faults(Map.of("run", 7))).hasSizeGreaterThan(4);
    }

    @Test
    void findings_withoutAKind_doNotTellIt() {
        Cli result = Cli.run("findings", Cli.sample("upload-queue-buggy"), "--without", "spin", "--fail-on", "note");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("nothing that looks like a bug", "looked for: ", "no messages (who talked");
    }

    @Test
    void findings_withoutWhatIsNotThere_sayWhatIs() {
        Cli result = Cli.run("findings", Cli.sample("upload-queue-buggy"), "--without", "spim");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--without: nothing is looked for under “spim”", "spin, stale-value");
    }

    @ParameterizedTest
    @CsvSource({"'findings: {without: [spin]}', 0", "'other: 1', 1", "'findings: 7', 2", "'findings: [', 2"})
    void findings_withSettingsOfTheProject_goByThem(String yaml, int exitCode, @TempDir Path folder)
            throws IOException {
        Path settings = Files.writeString(folder.resolve(".contrail.yml"), yaml);
        Cli result = Cli.run(
                "findings", Cli.sample("upload-queue-buggy"), "--config", settings.toString(), "--fail-on", "note");

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).doesNotContain("internal error");
    }

    @Test
    void findings_withSettingsFarInsideEachOther_areRefusedInOneLine(@TempDir Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve(".contrail.yml"), "[".repeat(60));
        Cli result = Cli.run("findings", Cli.sample("upload-queue-buggy"), "--config", settings.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("no YAML: lists and lines are more than 50 deep inside each other");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> findings(Object run) {
        Object findings = ((Map<String, Object>) run).get("findings");
        return (List<Map<String, Object>>) Objects.requireNonNull(findings);
    }
}
