package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recordings as tables. */
class ExportCommandTest {
    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> samples() throws IOException {
        return PicturesTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void export_anySample_isAsInTheGoldenFiles(Path sample) throws IOException {
        String name = String.valueOf(sample.getFileName()).replace(".jfr", "");
        for (String format : List.of("csv", "jsonl", "parquet")) {
            export(sample, "--to", format, "-o", folder.resolve(name + "." + format));
            export(sample, "--to", format, "--table", "findings", "-o", folder.resolve(name + "-findings." + format));
        }
        export(sample, "--to", "perfetto", "-o", folder.resolve(name + ".perfetto-trace"));
        export(sample, "--to", "chrome-json", "-o", folder.resolve(name + ".trace.json"));
        List<Path> written = files();
        assertThat(written).hasSizeGreaterThanOrEqualTo(8); // more where there are several tables
        for (Path file : written) {
            Golden.assertAsGolden(file);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void export_inBatches_isTheSameAsFromMemory(Path sample) throws IOException {
        export(sample, "--to", "csv", "-o", folder.resolve("batches.csv"));
        export(sample, "--format", "csv", "--from", "1970-01-01T00:00:00Z", "-o", folder.resolve("memory.csv"));

        List<Path> written = files();
        assertThat(written).hasSizeGreaterThanOrEqualTo(2);
        for (int i = 0; i < written.size() / 2; i++) {
            Path memory = written.get(written.size() / 2 + i);
            assertThat(memory.toString()).isEqualTo(written.get(i).toString().replace("batches", "memory"));
            assertThat(written.get(i)).hasSameBinaryContentAs(memory);
        }
    }

    @Test
    void export_severalTables_areSeveralFiles() throws IOException {
        Path first = Cli.sample("upload-queue-fixed");
        Path second = Cli.sample("expect-continue-fixed");
        int actions = Recorded.actions("upload-queue-fixed");

        Cli result = Cli.run("export", first, second, "--to", "csv", "-o", folder.resolve("all.csv"));

        assertThat(result.exitCode()).isZero();
        assertThat(files()).containsExactly(folder.resolve("all-actions.csv"), folder.resolve("all-messages.csv"));
        assertThat(Files.readAllLines(folder.resolve("all-actions.csv"))).hasSize(1 + actions);
        assertThat(result.out())
                .contains(actions + " actions", Recorded.messages("expect-continue-fixed") + " messages");
    }

    @Test
    void export_severalTablesUnderANameWithoutExtension_haveThatOfTheirFormat() throws IOException {
        Cli result = Cli.run(
                "export",
                Cli.sample("upload-queue-fixed"),
                Cli.sample("expect-continue-fixed"),
                "--to",
                "csv",
                "-o",
                folder.resolve("webcsv"));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(files()).contains(folder.resolve("webcsv-messages.csv"), folder.resolve("webcsv-actions.csv"));
    }

    @Test
    void export_severalTablesToAFolder_areRefused() throws IOException {
        Path target = Files.createDirectory(folder.resolve("tables"));

        Cli result = Cli.run(
                "export",
                Cli.sample("upload-queue-fixed"),
                Cli.sample("expect-continue-fixed"),
                "--to",
                "csv",
                "-o",
                target);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("tables: is a folder", "try: -o " + target.resolve("NAME.csv"));
        assertThat(files()).containsExactly(target);
    }

    @Test
    void export_severalTablesToStandardOutput_areRefused() {
        Cli result = Cli.run(
                "export",
                Cli.sample("upload-queue-fixed"),
                Cli.sample("expect-continue-fixed"),
                "--to",
                "csv",
                "-o",
                "-");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("2 tables").contains("--table messages");
    }

    @Test
    void export_wrongWords_areNamedWithThoseThereAre() {
        assertThat(Cli.run("export", Cli.sample("upload-queue-fixed"), "--to", "mmd")
                        .err())
                .contains("export has no format 'mmd'\n", "try: contrail sequence FILE -o NAME.mmd");
        assertThat(Cli.run("export", Cli.sample("upload-queue-fixed"), "--to", "json")
                        .err())
                .contains("export has no format 'json'; did you mean 'jsonl'?\n");
        assertThat(Cli.run("export", Cli.sample("upload-queue-fixed")).err()).contains("try: --to csv");
        assertThat(Cli.run("export", Cli.sample("upload-queue-fixed"), "--format", "xml")
                        .err())
                .contains("export has no format 'xml'\n")
                .contains("csv, jsonl, parquet");
        assertThat(Cli.run("export", Cli.sample("upload-queue-fixed"), "--to", "csv", "--table", "x")
                        .err())
                .contains("messages, states, actions, findings");
    }

    @Test
    void export_nothingOfThatKind_isSaidAndExitsWithThree() {
        Cli result = Cli.run("export", Cli.sample("upload-queue-fixed"), "--to", "csv", "--table", "messages");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("looked for:  messages");
    }

    @Test
    void export_recordingOfAnUnchangedProgram_holdsWhatPresetsDraw() throws IOException {
        Path sample = Cli.sample("ledger-unchanged");

        Cli result = Cli.run("export", sample, "--to", "csv", "-o", folder.resolve("x.csv"));

        assertThat(result.out()).contains(" actions, by preset jdk (", " messages, by preset jdk (");
        assertThat(folder.resolve("x-actions.csv")).content().contains(",lock,,Ledger,", ",sleep,,,", "jdk.ThreadDump");
        Cli none = Cli.run("export", sample, "--to", "csv", "--presets", "none", "-o", folder.resolve("none.csv"));
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).contains("nothing to draw");
    }

    @Test
    void export_findingsOfAnUnchangedProgram_areThoseThatFindingsTells() throws IOException {
        Path target = folder.resolve("x.csv");

        export(Cli.sample("ledger-unchanged"), "--to", "csv", "--table", "findings", "-o", target);

        assertThat(target).content().contains(",convoy,warning,");
    }

    @Test
    void export_findingsWithSymptoms_hasEachOnce() throws IOException {
        Path target = folder.resolve("x.jsonl");

        export(Cli.sample("orders-buggy"), "--to", "jsonl", "--table", "findings", "-o", target);

        assertThat(Files.readAllLines(target)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void export_underTheNameOfAnotherFormat_isRefused() {
        Cli refused = Cli.run("export", Cli.sample("orders-buggy"), "--to", "csv", "-o", folder.resolve("x.jsonl"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("the name says jsonl, and --to csv", "try: -o ", "x.csv");
    }

    private static void export(Path sample, Object... options) {
        Object[] all =
                Stream.concat(Stream.of("export", sample), Stream.of(options)).toArray();
        Cli result = Cli.run(all);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
