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
    void report_includingJvmInfo_holdsArgumentsPropertiesAndEnvironment() throws IOException {
        String page = page("--include-jvm-info");

        assertThat(SECRETS).allMatch(page::contains);
        assertThat(page).contains("jvmVersion", "java.home");
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
