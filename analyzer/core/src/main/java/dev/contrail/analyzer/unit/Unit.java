package dev.contrail.analyzer.unit;

import java.util.List;
import java.util.Locale;

/**
 * What a number is a number of. Values are kept in one unit for each kind, whatever they were recorded in: times in
 * nanoseconds, memory in bytes, shares as what they are of one.
 */
public enum Unit {
    /** Only a number. */
    NONE(""),
    /** How long something took, in nanoseconds. */
    TIME(
            "ns",
            new Step(1, "ns"),
            new Step(1e3, "µs"),
            new Step(1e6, "ms"),
            new Step(1e9, "s"),
            new Step(60e9, "min"),
            new Step(3600e9, "h"),
            new Step(86_400e9, "d")),
    /** When something was: nanoseconds since the epoch, as near as a {@code double} tells them, to 256 ns. */
    INSTANT("ns since 1970"),
    /** An amount of memory, in bytes; a kB is 1,024 of them, as in the JDK's own tools. */
    BYTES("B", binary("")),
    /** An amount of data, in bits. */
    BITS("bit", decimal("bit")),
    /** How much memory a second. */
    BYTES_PER_SECOND("B/s", binary("/s")),
    /** How much data a second. */
    BITS_PER_SECOND("bit/s", decimal("bit/s")),
    /** How often a second. */
    HERTZ("Hz", decimal("Hz")),
    /** A share of a whole, which is 1. */
    SHARE("fraction", new Step(0.01, "%")),
    /** A place in memory. */
    ADDRESS("address");

    /**
     * A size in which values are written.
     *
     * @param size how much it is, in the unit that values are kept in
     * @param symbol what stands behind a number
     */
    public record Step(double size, String symbol) {}

    /** So small a part of a size may be for it to be written so: with three decimals. */
    private static final double FINEST = 0.001;

    private final String symbol;

    @SuppressWarnings("ImmutableEnumChecker") // as List.of makes it
    private final List<Step> steps;

    Unit(String symbol, Step... steps) {
        this.symbol = symbol;
        this.steps = List.of(steps);
    }

    private static Step[] binary(String end) {
        return new Step[] {
            new Step(1, "B" + end),
            new Step(0x1p10, "kB" + end),
            new Step(0x1p20, "MB" + end),
            new Step(0x1p30, "GB" + end),
            new Step(0x1p40, "TB" + end),
            new Step(0x1p50, "PB" + end)
        };
    }

    private static Step[] decimal(String symbol) {
        return new Step[] {
            new Step(1, symbol), new Step(1e3, "k" + symbol), new Step(1e6, "M" + symbol), new Step(1e9, "G" + symbol)
        };
    }

    /** What values are kept in, for programs: {@code ns}, {@code B}; empty for {@link #NONE}. */
    public String symbol() {
        return symbol;
    }

    /** The sizes in which values are written, the smallest first; none for those that are not written so. */
    public List<Step> steps() {
        return steps;
    }

    /** The size for values as large as this one, of which parts as small as {@code step} must still be seen; the smallest when none fits. */
    public Step stepFor(double size, double step) {
        Step best = steps.get(0);
        for (Step larger : steps) {
            if (larger.size() <= size && larger.size() * FINEST <= step) {
                best = larger;
            }
        }
        return best;
    }

    /** As people call it in a sentence: {@code bytes per second}. */
    public String words() {
        return this == NONE ? "a number" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Its name in data for programs: {@code bytes_per_second}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
