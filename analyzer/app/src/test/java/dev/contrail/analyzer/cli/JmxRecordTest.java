package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of a JVM that is reached over the network and wants a password. */
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
class JmxRecordTest {
    private static final String PASSWORD = "open-sesame";

    @TempDir
    private Path directory;

    private int port;

    @BeforeEach
    void preparePasswords() throws IOException {
        Path passwords = Files.writeString(directory.resolve("passwords"), "ops " + PASSWORD + "\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(directory.resolve("access"), "ops readwrite\n");
        Files.writeString(directory.resolve("credentials"), "ops\n" + PASSWORD + "\n");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void record_credentialsInAFile_writesItsEvents() throws Exception {
        try (var child = listening()) {
            recordWhile(child, contrail(List.of("--jmx-credentials", "credentials"), Map.of()));
        }
    }

    @Test
    void record_credentialsInTheEnvironment_writesItsEvents() throws Exception {
        try (var child = listening()) {
            recordWhile(
                    child, contrail(List.of(), Map.of("CONTRAIL_JMX_USER", "ops", "CONTRAIL_JMX_PASSWORD", PASSWORD)));
        }
    }

    @Test
    void record_withoutCredentials_saysHowToGiveThem() throws Exception {
        try (var child = listening();
                var running = contrail(List.of(), Map.of())) {
            ChildJvm.Ended ended = running.end();
            assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(ended.output())
                    .contains("JVM localhost:" + port + " does not let this user in")
                    .contains("CONTRAIL_JMX_PASSWORD")
                    .doesNotContain("Exception");
            child.emit("alive");
        }
    }

    private void recordWhile(ChildJvm child, ChildJvm contrail) throws Exception {
        try (contrail) {
            contrail.await("recording JVM localhost:" + port);
            child.emit("p1");
            ChildJvm.Ended ended = contrail.end();
            assertThat(ended.output()).contains("x.jfr: ").doesNotContain(PASSWORD);
            assertThat(ended.exitCode()).isZero();
        }
        assertThat(CommandRun.labels(directory.resolve("x.jfr"))).hasSize(4);
    }

    private ChildJvm listening() throws IOException {
        String jmx = "-Dcom.sun.management.jmxremote";
        return ChildJvm.start(
                directory,
                EmittingProgram.class,
                "-Djava.rmi.server.hostname=localhost",
                jmx + ".host=localhost",
                jmx + ".port=" + port,
                jmx + ".rmi.port=" + port,
                jmx + ".ssl=false",
                jmx + ".password.file=" + directory.resolve("passwords"),
                jmx + ".access.file=" + directory.resolve("access"));
    }

    private ChildJvm contrail(List<String> options, Map<String, String> environment) throws IOException {
        List<String> command = ChildJvm.java();
        command.addAll(List.of(
                Main.class.getName(), "record", "--jmx", "localhost:" + port, "--duration", "3s", "-o", "x.jfr"));
        command.addAll(options);
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return ChildJvm.start(builder);
    }
}
