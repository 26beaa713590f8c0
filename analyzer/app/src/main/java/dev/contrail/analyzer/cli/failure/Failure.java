package dev.contrail.analyzer.cli.failure;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.input.RecordingException;

/** Ends a command with an exit code and a message for people: what, where, and what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public static Failure of(RecordingException e) {
        String text =
                TerminalText.whole(e.path() + ": " + e.getMessage()) + "\n  try: " + Advice.on(e.path(), e.reason());
        return new Failure(ExitCode.NOTHING, text, e);
    }

    int exitCode() {
        return exitCode;
    }
}
