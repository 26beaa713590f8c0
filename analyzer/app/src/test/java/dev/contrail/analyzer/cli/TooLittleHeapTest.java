package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TooLittleHeapTest {
    private static final Path RECORDING =
            Path.of("../../recordings/samples/upload-queue-buggy.jfr").toAbsolutePath();

    @Test
    void findings_heapThatHoldsNoneOfIt_isOneErrorWithAdvice(@TempDir Path directory) throws Exception {
        // Too little for the recording, and enough for a JVM to get as far as our main: newer ones need more for that.
        List<String> java = ChildJvm.java(Runtime.version().feature() > 17 ? "-Xmx8m" : "-Xmx6m");
        java.addAll(List.of(Main.class.getName(), "findings", RECORDING.toString()));

        try (var contrail = ChildJvm.start(new ProcessBuilder(java).directory(directory.toFile()))) {
            ChildJvm.Ended ended = contrail.end();

            assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(ended.output().lines().filter(line -> line.startsWith("contrail: ")))
                    .singleElement()
                    .asString()
                    .startsWith("contrail: not enough memory: the events to keep do not fit into ");
            assertThat(ended.output()).contains("-Xmx for more memory").doesNotContain("\tat ");
        }
    }
}
