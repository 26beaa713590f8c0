package dev.contrail.analyzer.cli.terminal;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Refuses options that nobody knows where another option's value is missing, such as {@code -o --lanez}. Picocli knows the
 * spelling of its own options only, and takes any other for the value: a file would be called so. Its setting against that
 * refuses {@code --from=-5ms}, too.
 */
public final class GivenValues {
    private static final Pattern LIKE_AN_OPTION = Pattern.compile("--\\p{Alpha}[-\\p{Alnum}]*(=.*)?");

    private GivenValues() {}

    /**
     * Goes through what was given to a command and its subcommands.
     *
     * @throws UnmatchedArgumentException for a value that looks like an option
     */
    public static void requireNoOptions(ParseResult parsed) {
        for (OptionSpec option : parsed.matchedOptions()) {
            for (String value : option.originalStringValues()) {
                if (LIKE_AN_OPTION.matcher(value).matches()) {
                    throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), List.of(value));
                }
            }
        }
        parsed.subcommands().forEach(GivenValues::requireNoOptions);
    }
}
