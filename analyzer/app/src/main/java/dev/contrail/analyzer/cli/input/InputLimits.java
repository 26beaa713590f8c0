package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.reader.loss.Limits;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much a recording may ask for: what is more is taken for damage. */
final class InputLimits {
    @Option(
            names = "--max-text",
            paramLabel = "SIZE",
            converter = Size.class,
            description = "The longest text, and the longest event that is drawn: " + Size.FORM + ". Default: 16m.")
    private long textBytes = Limits.STANDARD.textBytes();

    @Option(
            names = "--max-constants",
            paramLabel = "N",
            converter = Size.class,
            description = "How many constants of a kind a chunk may have. Default: 4m.")
    private long constants = Limits.STANDARD.constants();

    @Option(
            names = "--max-declarations",
            paramLabel = "N",
            converter = Size.class,
            description = "How many types, fields, names and annotations a chunk may declare. Default: 256k.")
    private long declarations = Limits.STANDARD.declarations();

    @Option(
            names = "--max-nesting",
            paramLabel = "N",
            converter = Size.class,
            description = "How deep structures may lie in structures. Default: 16.")
    private long nesting = Limits.STANDARD.nesting();

    @Option(
            names = "--max-unpacked",
            paramLabel = "SIZE",
            converter = Size.class,
            description = "How large a compressed recording may be when it is unpacked. Default: 8g.")
    private long unpackedBytes = Limits.STANDARD.unpackedBytes();

    Limits limits() {
        return new Limits(
                number("--max-text", textBytes, 1 << 30),
                number("--max-constants", constants, 1 << 28),
                number("--max-declarations", declarations, 1 << 28),
                number("--max-nesting", nesting, Limits.DEEPEST),
                unpackedBytes);
    }

    private static int number(String option, long value, int most) {
        if (value > most) {
            throw new Failure(ExitCode.USAGE, String.format("%s: at most %,d", option, most));
        }
        return (int) value;
    }

    /** A number with a suffix for thousands of bytes, as the JVM's options have. */
    static final class Size implements ITypeConverter<Long> {
        static final String FORM = "bytes, or with k, m or g";

        private static final String SUFFIXES = "kmg";

        @Override
        public Long convert(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            int suffix = lower.isEmpty() ? -1 : SUFFIXES.indexOf(lower.charAt(lower.length() - 1));
            try {
                long number = Long.parseLong(suffix < 0 ? lower : lower.substring(0, lower.length() - 1));
                if (number >= 1 && number <= Long.MAX_VALUE >> 10 * (suffix + 1)) {
                    return number << 10 * (suffix + 1);
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new TypeConversionException("'" + text + "' is not a size such as 4096, 16m or 1g");
        }
    }
}
