package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.FlightRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of a running JVM that knows nothing of us. */
@Timeout(180)
class TraceCommandTest {
    private static final String CLASS = TracedProgram.class.getName();

    @TempDir
    private Path directory;

    @Test
    void record_ofAProgramWithoutTheLibrary_hasWhatTheJdkTells() throws Exception {
        try (var child = ChildJvm.start(directory, TracedProgram.class);
                var running = contrail("record", child.pid(), "--duration", "2s", "-o", "x.jfr")) {
            running.await("  waits    from 1 ms on");
            assertThat(running.end().exitCode()).isZero();
        }

        assertThat(CommandRun.out(
                        "lanes", file(), "-o", directory.resolve("x.svg").toString()))
                .contains("sleep");
        assertThat(CommandRun.out("summary", file()))
                .contains("jdk.CPULoad", "jdk.ThreadDump")
                .doesNotContain("InitialSystemProperty", "InitialEnvironmentVariable", "JVMInformation");
    }

    @Test
    void recordTrace_onAnOlderJdk_saysSoInOneLine() throws Exception {
        assumeTrue(!tracesMethods(), "this JDK traces methods");
        try (var child = ChildJvm.start(directory, TracedProgram.class)) {
            CommandRun run = CommandRun.of("record", child.pid(), "--trace", CLASS, "-o", file());

            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err())
                    .contains("runs Java " + Runtime.version().feature() + ", which cannot trace methods: 25 can");
        }
        assertThat(directory.resolve("x.jfr")).doesNotExist();
    }

    @Test
    void recordTrace_ofAClass_isASequenceAndLeavesNothingBehind() throws Exception {
        assumeTrue(tracesMethods(), "this JDK traces no methods; from 25 on they do");
        try (var child = ChildJvm.start(directory, TracedProgram.class)) {
            try (var running = contrail(
                    "record", child.pid(), "--trace", CLASS + "$Clock;Nope", "--duration", "3s", "-o", "x.jfr")) {
                running.await("  doubt    Nope is not loaded");
                ChildJvm.Ended ended = running.end();
                assertThat(ended.output())
                        .contains("  costs    about 0.2 us and 16 bytes a call")
                        .doesNotContain("no call of");
                assertThat(ended.exitCode()).isZero();
            }
            assertThat(CommandRun.out("ps")).doesNotContainPattern("(?m)^ *" + child.pid() + " .*contrail-record");
        }

        Path diagram = directory.resolve("x.mmd");
        CommandRun.out("sequence", file(), "-o", diagram.toString());
        assertThat(diagram).content().contains("Clock").contains("tick").contains("read");
    }

    @Test
    void recordTrace_ofAMethodThatThereIsNot_saysThatNoCallWasRecorded() throws Exception {
        assumeTrue(tracesMethods(), "this JDK traces no methods; from 25 on they do");
        String clock = CLASS + "$Clock";
        try (var child = ChildJvm.start(directory, TracedProgram.class);
                var running = contrail(
                        "record",
                        child.pid(),
                        "--trace",
                        clock + "::tock;" + clock + "::tick",
                        "--duration",
                        "2s",
                        "-o",
                        "x.jfr")) {
            running.await("  doubt    no call of " + clock + "::tock was recorded: ");
            assertThat(running.end().exitCode()).isZero();
        }
    }

    @Test
    void recordTrace_ofWhatIsCalledTooOften_endsByItself() throws Exception {
        assumeTrue(tracesMethods(), "this JDK traces no methods; from 25 on they do");
        try (var child = ChildJvm.start(directory, TracedProgram.class);
                var running = contrail(
                        "record", child.pid(), "--trace", CLASS + "$Clock", "--max-rate", "100", "-o", "x.jfr")) {
            running.await("  ended    about ");
            assertThat(running.end().exitCode()).isZero();
        }

        assertThat(CommandRun.out("summary", file()))
                .contains("jdk.MethodTrace")
                .containsPattern("traced method +calls +p50 +p95 +max\\R +.*Clock\\.");
        assertThat(CommandRun.out("summary", "--json", file()))
                .containsPattern("(?s)\"methods\" : .*Clock\\.\\w+\",\\s+\"count\" : \\d+,\\s+\"p50Nanos\" : \\d+");
    }

    private String file() {
        return directory.resolve("x.jfr").toString();
    }

    private static boolean tracesMethods() {
        return FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .anyMatch(type -> type.getName().equals("jdk.MethodTrace"));
    }

    private ChildJvm contrail(String... arguments) throws IOException {
        return ChildJvm.contrail(directory, List.of(arguments));
    }
}
