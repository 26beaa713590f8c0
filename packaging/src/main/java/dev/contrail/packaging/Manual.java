package dev.contrail.packaging;

import dev.contrail.analyzer.cli.Main;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What the command line says of itself: all commands with their options.
 *
 * @param summary one sentence on the whole
 * @param commands in the order of the help
 * @param exitCodes a line each, such as {@code 0  done}
 */
public record Manual(String summary, List<Command> commands, List<String> exitCodes) {
    /**
     * One command.
     *
     * @param name as typed after {@code contrail}
     * @param arguments such as {@code FILE...}; empty when it takes none
     * @param argumentText what the arguments are
     * @param takesFiles whether the arguments are paths
     */
    public record Command(
            String name, String text, String arguments, String argumentText, boolean takesFiles, List<Option> options) {
        /** Keeps copies. */
        public Command {
            options = List.copyOf(options);
        }
    }

    /** Keeps copies. */
    public Manual {
        commands = List.copyOf(commands);
        exitCodes = List.copyOf(exitCodes);
    }

    /** Of the command line as it is. */
    public static Manual ofCommandLine() {
        CommandLine root = Main.commandLine();
        List<Command> commands = root.getSubcommands().entrySet().stream()
                .map(entry -> command(entry.getKey(), entry.getValue().getCommandSpec()))
                .toList();
        var usage = root.getCommandSpec().usageMessage();
        List<String> codes = Arrays.stream(usage.footer()).map(String::strip).toList();
        return new Manual(Option.text(usage.description()), commands, codes);
    }

    private static Command command(String name, CommandSpec spec) {
        List<PositionalParamSpec> arguments = spec.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .toList();
        String labels = String.join(" ", arguments.stream().map(Manual::label).toList());
        List<String> texts = arguments.stream()
                .map(argument -> Option.text(argument.description()))
                .distinct()
                .toList();
        return new Command(
                name,
                Option.text(spec.usageMessage().description()),
                labels,
                String.join(" ", texts),
                labels.contains("FILE"),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(Option::of)
                        .toList());
    }

    private static String label(PositionalParamSpec argument) {
        return argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
    }
}
