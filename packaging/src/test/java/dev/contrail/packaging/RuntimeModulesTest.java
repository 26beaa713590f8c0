package dev.contrail.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The archive with its own Java has all modules that the jars name. */
class RuntimeModulesTest {
    @Test
    void runtimeModules_ofAllJars_areThoseThatJdepsFinds() throws IOException {
        List<Path> jars = List.of(
                Path.of("../analyzer/app/target/contrail.jar"),
                Path.of("../recordings/target/contrail-recordings-" + System.getProperty("version") + ".jar"));
        assumeThat(jars).as("built before, by mvn verify").allMatch(Files::exists);

        List<String> listed = Files.readAllLines(Path.of("runtime-modules")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        for (Path jar : jars) {
            assertThat(listed).containsAll(needs(jar));
        }
        assertThat(listed).as("services that no class names").contains("jdk.zipfs");
    }

    private static List<String> needs(Path jar) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "--ignore-missing-deps",
                        "--multi-release=17",
                        "--print-module-deps",
                        jar.toString());
        assertThat(exitCode).as(err.toString()).isZero();
        return Arrays.asList(out.toString().strip().split(",", -1));
    }
}
