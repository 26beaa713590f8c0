package dev.contrail.analyzer.cli;

/** What the process's exit status says. */
final class ExitCode {
    /** Done. */
    static final int OK = 0;
    /** Findings or assertions that were asked to fail. */
    static final int FOUND = 1;
    /** The command line cannot be understood or the output cannot be written. */
    static final int USAGE = 2;
    /** Nothing to draw. */
    static final int NOTHING = 3;
    /** The recording is incomplete, under {@code --strict}. */
    static final int INCOMPLETE = 4;

    private ExitCode() {}
}
