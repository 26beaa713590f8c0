package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.live.Credentials;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A JVM in a container or on another host. User and password never stand on the command line, where others see them. */
final class JmxOptions {
    @Option(
            names = "--jmx",
            paramLabel = "HOST:PORT",
            description = {
                "A JVM elsewhere, started with -Dcom.sun.management.jmxremote.port=PORT.",
                "User and password: CONTRAIL_JMX_USER and CONTRAIL_JMX_PASSWORD in the environment."
            })
    private @Nullable String address;

    @Option(
            names = "--jmx-credentials",
            paramLabel = "FILE",
            description = "A file with the user in its first line and the password in its second.")
    private @Nullable Path file;

    @Nullable
    String address() {
        return address;
    }

    FlightRecorder connect(String hostAndPort) throws LiveException {
        return FlightRecorder.connect(hostAndPort, credentials());
    }

    private @Nullable Credentials credentials() {
        if (file != null) {
            return fromFile(file);
        }
        String user = System.getenv("CONTRAIL_JMX_USER");
        String password = System.getenv("CONTRAIL_JMX_PASSWORD");
        return user == null || password == null ? null : new Credentials(user, password);
    }

    private static Credentials fromFile(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                throw new Failure(
                        ExitCode.USAGE, file + ": the user belongs in the first line, the password in the second");
            }
            return new Credentials(lines.get(0).strip(), lines.get(1).strip());
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
