package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one run of our command line did. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** A run that must succeed. */
    static String out(String... arguments) {
        CommandRun run = of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    /** The labels of a recording's messages in the order of time. */
    static List<String> labels(Path file) throws IOException {
        try (TraceFile recording = TraceFile.open(file)) {
            Trace trace = recording.read(Mapping.standard(), Progress.NONE);
            var labels = new ArrayList<String>();
            for (int row = 0; row < trace.messages().size(); row++) {
                labels.add(trace.text(trace.messages().label().get(row), ""));
            }
            return labels;
        }
    }
}
