package dev.contrail.analyzer.export;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of the system that tests run. Without one its tests are skipped with a word; where {@code CI} is set, they fail. */
public final class Tools {
    private static final long PATIENCE_SECONDS = 60;

    private Tools() {}

    /** The first of some programs that is there. */
    public static Path find(String what, String... paths) {
        for (String path : paths) {
            if (Files.isExecutable(Path.of(path))) {
                return Path.of(path);
            }
        }
        String missing = what + " is not installed: none of " + String.join(", ", paths);
        if ("true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        System.err.println("tests skipped: " + missing);
        Assumptions.abort(missing);
        throw new AssertionError("not reached");
    }

    /** Runs a program to its end, which must be a good one; returns what it said. */
    public static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            fail("%s did not end; it said %s", String.join(" ", command), Files.readString(said));
        }
        if (process.exitValue() != 0) {
            fail(
                    "%s ended with %d and said %s",
                    String.join(" ", command), process.exitValue(), Files.readString(said));
        }
        return Files.readString(said);
    }
}
