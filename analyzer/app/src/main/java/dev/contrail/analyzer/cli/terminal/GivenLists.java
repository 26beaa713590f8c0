package dev.contrail.analyzer.cli.terminal;

import java.util.Arrays;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Refuses lists of names with a name missing, such as {@code --y ,}. Picocli leaves out empty names at a list's end, and so
 * takes such a list for none at all: the option would do nothing.
 */
public final class GivenLists {
    private GivenLists() {}

    /**
     * Goes through what was given to a command and its subcommands.
     *
     * @throws ParameterException for a list that lacks a name
     */
    public static void requireWhole(ParseResult parsed) {
        for (OptionSpec option : parsed.matchedOptions()) {
            String separator = option.splitRegex();
            if (!separator.isEmpty()) {
                option.originalStringValues().forEach(list -> requireWhole(parsed, option, list, separator));
            }
        }
        parsed.subcommands().forEach(GivenLists::requireWhole);
    }

    private static void requireWhole(ParseResult parsed, OptionSpec option, String list, String separator) {
        if (Arrays.stream(list.split(separator, -1)).anyMatch(String::isBlank)) {
            String name = option.shortestName();
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), name + ": a name is missing in '" + list + "'");
        }
    }
}
