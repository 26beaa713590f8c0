package dev.contrail.analyzer.cli;

import java.util.List;
import picocli.CommandLine;

/** {@code contrail COMMAND FILE… [options]}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // no window system is needed to draw a file
        System.exit(commandLine(args).execute(args));
    }

    /** With all commands. */
    static CommandLine commandLine() {
        return commandLine(Commands.NAMES);
    }

    /** For these arguments: when they start with a command, only that one is loaded, which is most of the time saved. */
    private static CommandLine commandLine(String[] args) {
        boolean isCommand = args.length > 0 && Commands.NAMES.contains(args[0]);
        return commandLine(isCommand ? List.of(args[0]) : Commands.NAMES);
    }

    private static CommandLine commandLine(List<String> commands) {
        var root = new ContrailCommand();
        var commandLine = new CommandLine(root);
        commands.forEach(name -> commandLine.addSubcommand(name, Commands.of(name)));
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Errors::usage)
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> Errors.execution(exception, command, root.debug));
    }
}
