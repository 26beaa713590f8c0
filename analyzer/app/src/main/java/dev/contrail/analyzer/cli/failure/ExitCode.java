package dev.contrail.analyzer.cli.failure;

/** What the process's exit status says. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** Findings or assertions that were asked to fail. */
    public static final int FOUND = 1;
    /** The command line cannot be understood, the output cannot be written, or memory does not suffice. */
    public static final int USAGE = 2;
    /** Nothing to draw. */
    public static final int NOTHING = 3;
    /** The recording is incomplete, under {@code --strict}. */
    public static final int INCOMPLETE = 4;

    /** A fault of the program itself; the number that {@code sysexits.h} has for it. */
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
