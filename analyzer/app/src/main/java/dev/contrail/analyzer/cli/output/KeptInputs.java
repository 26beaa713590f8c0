package dev.contrail.analyzer.cli.output;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Refuses to write a result over a recording that is read: it may be the only one. */
public final class KeptInputs {
    private static final String OUTPUT = "-o";

    private KeptInputs() {}

    /**
     * Goes through what was given to a command and its subcommands.
     *
     * @throws ParameterException for a file without a name, and for a result that has the name of a recording
     */
    public static void require(ParseResult parsed) {
        List<Path> inputs = new ArrayList<>();
        parsed.matchedPositionals().forEach(given -> given.typedValues().forEach(value -> collect(value, inputs)));
        if (inputs.stream().anyMatch(input -> input.toString().isEmpty())) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "a file's name is empty");
        }
        if (parsed.hasMatchedOption(OUTPUT) && parsed.matchedOptionValue(OUTPUT, null) instanceof Path output) {
            requireApart(parsed, output, inputs);
        }
        parsed.subcommands().forEach(KeptInputs::require);
    }

    private static void collect(Object value, List<Path> paths) {
        if (value instanceof Path path) {
            paths.add(path);
        } else if (value instanceof Iterable<?> several) {
            several.forEach(each -> collect(each, paths));
        }
    }

    private static void requireApart(ParseResult parsed, Path output, List<Path> inputs) {
        for (Path input : inputs) {
            if (isRecordingOf(input, output)) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        TerminalText.whole("-o " + output + ": is a recording that is read, and would be lost"));
            }
        }
    }

    private static boolean isRecordingOf(Path input, Path output) {
        try {
            if (!Files.isRegularFile(output) || !Files.exists(input)) {
                return false;
            }
            return Files.isDirectory(input)
                    ? output.toString().endsWith(".jfr") && output.toRealPath().startsWith(input.toRealPath())
                    : Files.isSameFile(input, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
