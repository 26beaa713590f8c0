package dev.contrail.analyzer.cli;

import picocli.CommandLine;

/** {@code contrail COMMAND FILE… [options]}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // no window system is needed to draw a file
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var root = new ContrailCommand();
        return new CommandLine(root)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Errors::usage)
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> Errors.execution(exception, command, root.debug));
    }
}
