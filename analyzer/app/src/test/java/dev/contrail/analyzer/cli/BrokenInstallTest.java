package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is no exception, such as that a class is not there, ends a command as a fault of its own does. */
class BrokenInstallTest {
    @Test
    void command_whoseClassesAreNotAllThere_saysSoAndEndsAsDocumented() throws Exception {
        assertThat(run())
                .isEqualTo("70 contrail: internal error: java.lang.NoClassDefFoundError: com/fasterxml/jackson/…");
    }

    /** The exit code and the first line, of a JVM in which there is no JSON library. */
    private static String run() throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jackson"))
                .collect(Collectors.joining(File.pathSeparator));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "findings",
                        "--json",
                        Cli.sample("upload-queue-buggy").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String first = said.lines().findFirst().orElse("");
        return jvm.waitFor() + " " + first.replaceAll("com/fasterxml/jackson/.*", "com/fasterxml/jackson/…");
    }
}
