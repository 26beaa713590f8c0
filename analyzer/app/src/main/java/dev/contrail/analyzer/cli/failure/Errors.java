package dev.contrail.analyzer.cli.failure;

import dev.contrail.analyzer.cli.terminal.ShellWord;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Failures in words on the error stream; a stack trace only when asked for. */
public final class Errors {
    private Errors() {}

    public static int usage(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("contrail: " + exception.getMessage());
        Optional<String> word = formatBesideTime(exception, args);
        if (word.isPresent()) {
            err.println("  try: --format " + word.get() + ", which leaves --to for a time");
            return ExitCode.USAGE;
        }
        Optional<String> file = likeAnOption(args);
        if (file.isPresent()) {
            err.println("  try: " + ShellWord.of(Path.of(file.get())) + ", or -- before files");
        } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
            err.println("  try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    /** The format in {@code export --to csv --to +2s}: one option may say either, and not both. */
    private static Optional<String> formatBesideTime(ParameterException exception, String[] args) {
        return exception instanceof CommandLine.OverwrittenOptionException
                        && exception.getCommandLine().getCommandName().equals("export")
                ? IntStream.range(0, args.length)
                        .filter(place -> args[place].startsWith("--to"))
                        .mapToObj(place -> args[place].contains("=")
                                ? args[place].substring(args[place].indexOf('=') + 1)
                                : place + 1 < args.length ? args[place + 1] : "")
                        .filter(word -> word.matches("\\p{Alpha}[-\\w]*"))
                        .findFirst()
                : Optional.empty();
    }

    /** A file whose name begins as options do. */
    private static Optional<String> likeAnOption(String[] args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith("-") && new File(arg).isFile())
                .findFirst();
    }

    public static int execution(Throwable exception, PrintWriter err, boolean debug) {
        if (debug) {
            exception.printStackTrace(err);
        }
        if (NoFonts.told(exception) instanceof Failure failure) {
            err.println("contrail: " + failure.getMessage());
            return failure.exitCode();
        }
        err.println("contrail: internal error: " + exception);
        err.println("  try: the same command with --debug, and report what it prints");
        return ExitCode.INTERNAL;
    }
}
