package dev.contrail.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JVMs that a test starts. */
final class ChildJvm {
    private ChildJvm() {}

    /** The option that records a JVM into a file which is the test's. */
    static String option(TestRun run) {
        try {
            Path folder = Files.createTempDirectory("contrail-child-");
            Path settings = folder.resolve("contrail.jfc");
            try (InputStream in = Recorded.class.getResourceAsStream("/contrail.jfc")) {
                if (in == null) {
                    throw new IllegalStateException("contrail-events is not on the class path");
                }
                Files.copy(in, settings);
            }
            Path recording = folder.resolve("child.jfr");
            int number = run.addChild(recording);
            for (Path file : new Path[] {folder, settings, recording}) {
                file.toFile().deleteOnExit();
            }
            return "-XX:StartFlightRecording:settings=" + settings + ",name=contrail-child-" + number + ",filename="
                    + recording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
