package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.cli.failure.Errors;
import dev.contrail.analyzer.cli.failure.HeapWatch;
import dev.contrail.analyzer.cli.failure.OutOfMemory;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.output.KeptInputs;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.GivenLists;
import dev.contrail.analyzer.cli.terminal.GivenValues;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.StandardOutput;
import dev.contrail.analyzer.cli.words.SummaryCommand;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** {@code contrail COMMAND FILE… [options]}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // no window system is needed to draw a file
        OutOfMemory.tellOfThreads();
        Runnable endOfWatch = HeapWatch.start(System::exit);
        int exitCode = runWithinMemory(args);
        endOfWatch.run(); // nobody may load classes any more while the JVM leaves an image of them
        System.exit(exitCode);
    }

    private static int runWithinMemory(String[] args) {
        try {
            return run(withHelpAsOption(args));
        } catch (OutOfMemoryError e) {
            return OutOfMemory.tell();
        } catch (StackOverflowError | InternalError | LinkageError | AssertionError e) {
            return Errors.execution(e, standardError(), Arrays.asList(args).contains("--debug"));
        }
    }

    /** {@code help COMMAND} as {@code COMMAND --help}; what is no command is left to be told as that. */
    static String[] withHelpAsOption(String[] args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        Stream<String> asked = Arrays.stream(args).skip(1);
        boolean known = args.length == 1 || Arrays.stream(args).anyMatch(Commands.NAMES::contains);
        return Stream.concat(asked, known ? Stream.of("--help") : Stream.empty())
                .toArray(String[]::new);
    }

    private static PrintWriter standardError() {
        return new PrintWriter(System.err, true, Charset.defaultCharset());
    }

    private static int run(String[] args) {
        var bytes = new StandardOutput();
        var out = new PrintWriter(new OutputStreamWriter(bytes, Charset.defaultCharset()), false);
        int exitCode = run(args, out);
        out.flush();
        IOException problem = bytes.problem();
        if (problem == null) {
            return exitCode;
        }
        return Errors.execution(Destination.standardOutputFailure(problem), standardError(), false);
    }

    private static int run(String[] args, PrintWriter out) {
        return isPlainSummary(args)
                ? summary(args, out)
                : commandLine(args).setOut(out).execute(args);
    }

    /** Whether files are to be summed up, and nothing else is asked for: then options need not be understood. */
    private static boolean isPlainSummary(String[] args) {
        return args.length > 1
                && args[0].equals("summary")
                && Arrays.stream(args).noneMatch(arg -> arg.isEmpty() || arg.startsWith("-") || arg.startsWith("@"));
    }

    private static int summary(String[] args, PrintWriter out) {
        List<Path> files = Arrays.stream(args).skip(1).map(Path::of).toList();
        var streams = new PrintStreams(out, standardError());
        try {
            return SummaryCommand.run(InputOptions.of(files), false, streams);
        } catch (RuntimeException e) {
            return Errors.execution(e, streams.err(), false);
        }
    }

    /** The command line with all commands, as parsers of arguments and writers of manuals need it; runs nothing. */
    public static CommandLine commandLine() {
        return commandLine(Commands.NAMES);
    }

    /** For these arguments: when they start with a command, only that one is loaded. */
    private static CommandLine commandLine(String[] args) {
        boolean isCommand = args.length > 0 && Commands.NAMES.contains(args[0]);
        return commandLine(isCommand ? List.of(args[0]) : Commands.NAMES);
    }

    private static int runChecked(ParseResult parsed) {
        GivenValues.requireNoOptions(parsed);
        GivenLists.requireWhole(parsed);
        KeptInputs.require(parsed);
        return new CommandLine.RunLast().execute(parsed);
    }

    /** With some commands. */
    static CommandLine commandLine(List<String> commands) {
        var root = new ContrailCommand();
        var commandLine = new CommandLine(root);
        commands.forEach(name -> commandLine.addSubcommand(name, Commands.of(name)));
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Main::runChecked)
                .setParameterExceptionHandler(Errors::usage)
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> Errors.execution(exception, command.getErr(), root.debug));
    }
}
