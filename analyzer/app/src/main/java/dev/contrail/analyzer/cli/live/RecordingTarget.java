package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.LiveException.Reason;
import dev.contrail.analyzer.live.RecordingRun;
import dev.contrail.analyzer.output.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The file that a running JVM is recorded into.
 *
 * @param pid the local JVM, which may write there itself when it ends; 0 for one elsewhere
 */
record RecordingTarget(Path path, long pid) {
    private static final long JVM_ENDS_SECONDS = 30;

    /** Makes sure that it can be written, before time is spent on recording. */
    Part open() {
        try {
            return new Part(OutputFile.part(path));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    Failure failure(IOException problem) {
        return new Failure(
                ExitCode.USAGE,
                TerminalText.whole(path + ": cannot be written: " + problem.getMessage())
                        + "\n  try: -o FILE in a folder that exists, with space, and that you may write to",
                problem);
    }

    /** The file under a name of its own, until it is whole. */
    final class Part implements AutoCloseable {
        private final Path file;
        private String note = "";

        private Part(Path file) {
            this.file = file;
        }

        /** Waits for the recording's end and brings its data here. */
        void record(RecordingRun run, Wait wait) throws LiveException, IOException, InterruptedException {
            try {
                if (pid != 0) {
                    run.rescueTo(file);
                }
                wait.untilEnough();
                run.stop();
            } catch (LiveException e) {
                takeWhatTheJvmLeft(e);
                return;
            }
            copy(run);
        }

        private void copy(RecordingRun run) throws LiveException, IOException {
            try (OutputStream to = Files.newOutputStream(file)) {
                run.copy(to);
            } catch (IOException e) {
                throw kept(e);
            }
            OutputFile.moveInto(path, file);
        }

        private Failure kept(IOException problem) {
            String jvm = pid == 0 ? "PID" : Long.toString(pid);
            return new Failure(
                    ExitCode.USAGE,
                    TerminalText.whole(path + ": cannot be written: " + problem.getMessage())
                            + "\n  kept: the JVM still holds the recording"
                            + "\n  try: jcmd " + jvm + " JFR.dump name=" + RecordingRun.NAME
                            + " filename=ELSEWHERE.jfr",
                    problem);
        }

        /* A JVM that ends in order writes its recordings first. One that was killed does not. */
        private void takeWhatTheJvmLeft(LiveException problem) throws LiveException, IOException, InterruptedException {
            if (problem.reason() == Reason.ABSENT && pid != 0) {
                waitForItsEnd();
                if (Files.size(file) > 0) {
                    OutputFile.moveInto(path, file);
                    note = "; the JVM ended and left it";
                    return;
                }
            }
            throw problem;
        }

        private void waitForItsEnd() throws InterruptedException {
            var process = ProcessHandle.of(pid);
            try {
                if (process.isPresent()) {
                    process.get().onExit().get(JVM_ENDS_SECONDS, TimeUnit.SECONDS);
                }
            } catch (ExecutionException | TimeoutException e) {
                // Then what is there counts.
            }
        }

        String summary() throws IOException {
            return String.format(
                    Locale.ROOT, "%s: %,d kB%s", TerminalText.of(path), (Files.size(path) + 1023) / 1024, note);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Returns when a recording may end. */
    interface Wait {
        void untilEnough() throws LiveException, InterruptedException;
    }
}
