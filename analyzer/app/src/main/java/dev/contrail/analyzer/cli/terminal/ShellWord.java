package dev.contrail.analyzer.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name as a command that is told has it, so that it can be pasted into a POSIX shell. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w.:@%+,/-][\\w.:@%+,/=#-]*");

    private ShellWord() {}

    /** A name, in quotes if it needs them. */
    public static String of(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : "'" + TerminalText.whole(name).replace("'", "'\\''") + "'";
    }

    /** A file: one that begins as options do is told from them. */
    public static String of(Path file) {
        String name = file.toString();
        return of(name.startsWith("-") ? "./" + name : name);
    }

    /** Files, with blanks between them. */
    public static String of(List<Path> files) {
        return files.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
