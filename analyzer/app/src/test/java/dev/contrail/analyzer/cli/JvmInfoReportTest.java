package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real JVM with secrets, recorded with the JDK's default settings, and the page of its recording. */
class JvmInfoReportTest {
    private static final List<String> SECRETS =
            List.of("secret-property", "secret-variable", "-Dcom.acme.password", "ACME_TOKEN");

    @TempDir
    static Path folder;

    private static Path recording = Path.of("");

    @BeforeAll
    static void record() throws IOException, InterruptedException {
        recording = folder.resolve("secrets.jfr");
        Path settings = folder.resolve("contrail.jfc");
        try (var in = JvmInfoReportTest.class.getResourceAsStream("/contrail.jfc")) {
            Files.copy(Objects.requireNonNull(in), settings);
        }
        List<String> command = ChildJvm.java(
                "-Dcom.acme.password=secret-property",
                "-Duser.name=annemarie",
                "-Dcom.acme.host=db17.example.internal",
                "-XX:StartFlightRecording:settings=default,settings=" + settings + ",filename=" + recording);
        command.add(EmittingProgram.class.getName());
        var builder = new ProcessBuilder(command);
        builder.environment().put("ACME_TOKEN", "secret-variable");
        try (ChildJvm child = ChildJvm.start(builder)) {
            child.await("ready");
            child.emit("request");
            assertThat(child.end().exitCode()).isZero();
        }
        byte[] bytes = Files.readAllBytes(recording);
        assertThat(SECRETS).allMatch(secret -> new String(bytes, StandardCharsets.ISO_8859_1).contains(secret));
    }

    @Test
    void report_byDefault_holdsNothingOfTheJvm() throws IOException {
        String page = page();

        assertThat(page).contains("request-debug");
        assertThat(SECRETS).noneMatch(page::contains);
    }

    @Test
    void report_includingJvmInfo_holdsArgumentsPropertiesAndEnvironmentButNoSecrets() throws IOException {
        String page = page("--include-jvm-info");

        assertThat(page)
                .contains("jvmVersion", "java.home", "com.acme.password", "ACME_TOKEN", "[REDACTED]")
                .doesNotContain("secret-property", "secret-variable");
    }

    @Test
    void redact_recordingWithDefaultSettings_leavesNoSecretPathHostOrUser() throws IOException {
        Path redacted = folder.resolve("redacted.jfr");

        Cli run = Cli.run("redact", recording, "-o", redacted);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(redacted + ": ").endsWith("texts replaced\n");
        assertThat(run.err()).contains("dumps of threads are not kept: look for deadlocks in the original");
        String bytes = Files.readString(redacted, StandardCharsets.ISO_8859_1);
        assertThat(SECRETS).noneMatch(bytes::contains);
        assertThat(privateWords()).isNotEmpty().noneMatch(bytes::contains);
        assertThat(Files.size(redacted)).isEqualTo(Files.size(recording));
    }

    @Test
    void redact_recordingWithDefaultSettings_drawsAsBefore() throws IOException {
        Path redacted = folder.resolve("redacted-with-key.jfr");
        Cli.run("redact", recording, "-o", redacted, "--key", "of this test");

        try (var before = new RecordingFile(recording);
                var after = new RecordingFile(redacted)) {
            while (before.hasMoreEvents()) {
                RecordedEvent event = before.readEvent();
                RecordedEvent other = after.readEvent();
                assertThat(other.getEventType().getName())
                        .isEqualTo(event.getEventType().getName());
                assertThat(other.getStartTime()).isEqualTo(event.getStartTime());
                assertThat(other.getDuration()).isEqualTo(event.getDuration());
            }
            assertThat(after.hasMoreEvents()).isFalse();
        }
        String summary = Cli.run("summary", redacted).out();
        assertThat(summary).contains("contrail.Message").doesNotContain("secret", "acme");
    }

    /** What the machine, its user and its folders are called. */
    private static List<String> privateWords() {
        var words = new ArrayList<>(List.of("annemarie", "db17", "example.internal"));
        words.add(System.getProperty("user.dir"));
        words.add(System.getProperty("java.class.path"));
        words.add(folder.toString());
        words.add(folder.getFileName().toString());
        System.getenv().keySet().stream()
                .filter(name -> name.contains("_") && name.length() >= 10)
                .forEach(words::add);
        return words;
    }

    /** The page's text, its data unpacked. */
    private static String page(String... options) throws IOException {
        Path file = folder.resolve("page" + options.length + ".html");
        var arguments = new ArrayList<Object>(List.of("report", recording, "-o", file));
        arguments.addAll(List.of(options));
        Cli run = Cli.run(arguments.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        String html = Files.readString(file);
        Matcher data = Pattern.compile("id=\"data\">([^<]*)<").matcher(html);
        assertThat(data.find()).isTrue();
        byte[] packed = Base64.getDecoder().decode(data.group(1));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return html + new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
