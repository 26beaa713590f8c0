package dev.contrail.packaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command as documents and shells need it.
 *
 * @param names short ones first, such as {@code -o}, {@code --output}
 * @param value what stands after it, such as {@code FILE}; empty for a switch
 * @param values the words that it may be, when they are known
 * @param text what it does, in one paragraph
 */
public record Option(List<String> names, String value, List<String> values, String text) {
    /** Keeps copies. */
    public Option {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    static Option of(OptionSpec option) {
        List<String> names = Arrays.stream(option.names())
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        boolean takesValue = option.arity().max() > 0;
        return new Option(names, takesValue ? option.paramLabel() : "", candidates(option), text(option.description()));
    }

    private static List<String> candidates(ArgSpec argument) {
        if (argument.completionCandidates() == null) {
            return List.of();
        }
        return new ArrayList<>(
                StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .toList());
    }

    static String text(String... lines) {
        return String.join(" ", lines).replace("%n", " ").replace("%%", "%").strip();
    }

    /** Without its full stop, as lists have it. */
    static String firstSentence(String text) {
        int end = (text + " ").indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }

    /** Whether it takes no value. */
    public boolean isSwitch() {
        return value.isEmpty();
    }

    /** Whether its value is the path of a file or a folder. */
    boolean takesFile() {
        return List.of("FILE", "YAML", "FOLDER").contains(value);
    }
}
