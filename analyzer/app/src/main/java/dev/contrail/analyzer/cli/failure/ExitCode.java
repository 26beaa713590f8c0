package dev.contrail.analyzer.cli.failure;

/** What the process's exit status says. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** Findings or assertions that were asked to fail. */
    public static final int FOUND = 1;
    /** The command line cannot be understood or the output cannot be written. */
    public static final int USAGE = 2;
    /** Nothing to draw. */
    public static final int NOTHING = 3;
    /** The recording is incomplete, under {@code --strict}. */
    public static final int INCOMPLETE = 4;

    private ExitCode() {}
}
