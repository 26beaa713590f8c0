package dev.contrail.analyzer.cli.failure;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Failures in words on the error stream; a stack trace only when asked for. */
public final class Errors {
    private Errors() {}

    public static int usage(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("contrail: " + exception.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
            err.println("  try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    public static int execution(Exception exception, PrintWriter err, boolean debug) {
        if (debug) {
            exception.printStackTrace(err);
        }
        if (exception instanceof Failure failure) {
            err.println("contrail: " + failure.getMessage());
            return failure.exitCode();
        }
        err.println("contrail: internal error: " + exception);
        err.println("  try: the same command with --debug, and report what it prints");
        return ExitCode.INTERNAL;
    }
}
