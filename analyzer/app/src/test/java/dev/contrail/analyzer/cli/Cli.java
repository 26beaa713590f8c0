package dev.contrail.analyzer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a command in this JVM and keeps what it printed. */
record Cli(int exitCode, String out, String err) {
    static final Path SAMPLES = Path.of("..", "..", "recordings", "samples");

    static Cli run(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
        return new Cli(exitCode, out.toString(), err.toString());
    }

    static Path sample(String name) {
        return SAMPLES.resolve(name + ".jfr");
    }
}
