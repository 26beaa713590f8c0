package dev.contrail.analyzer.cli.failure;

import java.io.File;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Failures in words on the error stream; a stack trace only when asked for. */
public final class Errors {
    private Errors() {}

    public static int usage(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("contrail: " + exception.getMessage());
        Optional<String> file = likeAnOption(args);
        if (file.isPresent()) {
            err.println("  try: ./" + file.get() + ", or -- before files");
        } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
            err.println("  try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    /** A file whose name begins as options do. */
    private static Optional<String> likeAnOption(String[] args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith("-") && new File(arg).isFile())
                .findFirst();
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
