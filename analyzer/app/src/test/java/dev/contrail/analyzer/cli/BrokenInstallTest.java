package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no exception, such as that a class is not there, ends a command as a fault of its own does. */
class BrokenInstallTest {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void command_whoseClassesAreNotAllThere_saysSoAndEndsAsDocumented() throws Exception {
        assertThat(run(without("jackson"), Map.of(), "findings", "--json", sample()))
                .isEqualTo("70 contrail: internal error: java.lang.NoClassDefFoundError: com/fasterxml/jackson/…");
    }

    @Test
    void picture_whoseClassesAreNotAllThere_isNotSaidToLackFonts() throws Exception {
        assertThat(run(without("batik"), Map.of(), "lanes", sample(), "-o", target()))
                .isEqualTo("70 contrail: internal error: java.lang.NoClassDefFoundError: org/apache/batik/…");
    }

    /** Where Java has none of its own, and Fontconfig is told of none; it would remember those of a user's home. */
    @Test
    void picture_onAMachineWithoutFonts_saysWhatToInstall() throws Exception {
        assumeThat(Path.of("/etc/fonts")).isDirectory();
        assumeThat(JAVA_HOME.resolve("lib").resolve("fonts")).doesNotExist();
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");

        assertThat(run(
                        without("nothing"),
                        Map.of("FONTCONFIG_FILE", none.toString()),
                        "lanes",
                        sample(),
                        "-o",
                        target()))
                .startsWith("2 contrail: cannot draw text: Java found no fonts (Fontconfig head is null");
    }

    private static String sample() {
        return Cli.sample("upload-queue-buggy").toString();
    }

    private String target() {
        return folder.resolve("x.svg").toString();
    }

    /** The class path, but for a library. */
    private static String without(String library) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(library))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The exit code and the first line, of a JVM of its own with another home. */
    private String run(String classPath, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                JAVA_HOME.resolve("bin").resolve("java").toString(),
                "-Xmx128m",
                "-Duser.home=" + folder,
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process jvm = builder.start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String first = said.lines().findFirst().orElse("");
        return jvm.waitFor() + " " + first.replaceAll("(com/fasterxml/jackson|org/apache/batik)/.*", "$1/…");
    }
}
