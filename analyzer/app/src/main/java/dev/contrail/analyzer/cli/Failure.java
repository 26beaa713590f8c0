package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.recording.RecordingException;
import java.nio.file.Path;

/** Ends a command with an exit code and a message for people: what, where, and what to do. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    static Failure of(Path recording, RecordingException e) {
        return new Failure(
                ExitCode.NOTHING,
                recording + ": " + e.getMessage() + "\n  try: " + Advice.on(recording, e.reason()),
                e);
    }

    int exitCode() {
        return exitCode;
    }
}
