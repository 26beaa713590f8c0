package dev.contrail.analyzer.cli.output;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import java.nio.file.Path;
import java.util.Collection;

/** A file's name and an option that both say a format. */
public final class NamedFormat {
    private NamedFormat() {}

    /**
     * Refuses to write one format under the name of another.
     *
     * @param option what asks for the format: {@code --format}
     * @param asked the format, which is its extension
     * @param known the formats that are told by a name
     */
    public static void require(Path target, String option, String asked, Collection<String> known) {
        String name = target.toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (known.contains(asked) && known.contains(extension) && !asked.equals(extension)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "-o " + TerminalText.of(target) + ": the name says " + extension + ", and " + option + " " + asked
                            + "\n  try: -o "
                            + ShellWord.of(name.substring(0, name.length() - extension.length()) + asked));
        }
    }
}
