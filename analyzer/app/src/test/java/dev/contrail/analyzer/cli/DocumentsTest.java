package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What README and docs tell people to type works: each document's commands are run in order, in a folder that has the
 * recordings they speak of.
 */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "they do not depend on the Java, and take half a minute")
class DocumentsTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    /** Commands that a test cannot run, and who does. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("mvn ", "Maven itself: .ci/run and the jar that the tests use"),
            Map.entry("unzip jmc-plugin", "needs an installed Mission Control; BundleIT looks into the zip"),
            Map.entry("./contrail demo", "packaging/try-release, with the zip's programs beside it"),
            Map.entry("./release", "who releases; docs/releasing.md"),
            Map.entry("packaging/", "who releases; docs/releasing.md"),
            Map.entry("contrail mcp ", "its own tests: it talks to programs, not to a shell"),
            Map.entry("jcmd PID ", "a JVM to name; HangRecordingTest has three that hang"),
            Map.entry("contrail record PID ", "a JVM to name; RecordCommandTest and TraceCommandTest have some"),
            Map.entry("spark-submit ", "an installed Spark; FleetTest runs the job"),
            Map.entry("  's3a:", "the same"),
            Map.entry("  --host ", "the same"),
            Map.entry("contrail sequence shop.jfr ", "a recording of the unchanged shop; SpringTest makes one"),
            Map.entry("sh report.sh", "SqlDocumentTest, with DuckDB"),
            Map.entry("duckdb", "SqlDocumentTest, with DuckDB"));

    private static final int LONGEST_MINUTES = 5;

    @TempDir
    Path folder;

    static Stream<String> documents() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> found = Stream.concat(docs, Stream.of(ROOT.resolve("README.md"), ROOT.resolve("SECURITY.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            // Two at a time: the longest first, so that none of them is left alone at the end.
            return found.stream()
                    .filter(file -> !commands(file).isEmpty())
                    .sorted(Comparator.comparingInt(
                                    (Path file) -> -commands(file).size())
                            .thenComparing(Comparator.naturalOrder()))
                    .map(file -> ROOT.relativize(file).toString());
        }
    }

    private static List<String> commands(Path document) {
        try {
            return DocumentedCommands.in(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    @Execution(ExecutionMode.CONCURRENT)
    void commands_ofADocument_succeedInOrder(String document) throws IOException, InterruptedException {
        assumeThat(Path.of("/bin/bash")).exists();
        Path home = folder.resolve("home");
        ReadersHome.layOut(ROOT, home);
        Path script =
                Files.writeString(folder.resolve("commands"), script(DocumentedCommands.in(ROOT.resolve(document))));

        var builder = new ProcessBuilder("bash", script.toString()).directory(home.toFile());
        builder.environment().put("PATH", home.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("BROWSER", "true");
        builder.environment().remove("CONTRAIL_JAVA_OPTS");
        Path said = folder.resolve("said");
        Process shell = builder.redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .start();
        try {
            assertThat(shell.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
                    .as("ends in time")
                    .isTrue();
            assertThat(shell.exitValue()).as(Files.readString(said)).isZero();
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    @Test
    void readme_table_namesEachCommandAndNoOther() throws IOException {
        var inTable =
                Pattern.compile("(?m)^\\| `contrail ([a-z]+)").matcher(Files.readString(ROOT.resolve("README.md")));
        var named = inTable.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsExactlyInAnyOrderElementsOf(Commands.NAMES);
    }

    @Test
    void links_betweenDocuments_leadSomewhere() throws IOException {
        for (String document : documents().toList()) {
            Path file = ROOT.resolve(document);
            Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(link -> link.substring(2, link.length() - 1).replaceFirst("#.*", ""))
                    .forEach(link -> assertThat(file.resolveSibling(link))
                            .as("%s: %s", document, link)
                            .exists());
        }
    }

    private static String script(List<String> commands) {
        var script = new StringBuilder("set -eu\ntrap 'kill $(jobs -p) 2> /dev/null || true' EXIT\nless() { cat; }\n");
        for (String command : commands) {
            if (ELSEWHERE.keySet().stream().noneMatch(command::startsWith)) {
                script.append("echo '$' ").append(quoted(command)).append('\n');
                script.append(command);
                script.append(command.contains("--fail-on") ? " || [ $? = 1 ] # as it was asked to\n" : "\n");
            }
        }
        return script.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
