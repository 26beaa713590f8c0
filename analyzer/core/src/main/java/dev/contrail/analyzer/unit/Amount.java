package dev.contrail.analyzer.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a symbol behind a number means: {@code MB}, {@code ms}, {@code %}.
 *
 * @param size how much one is, in the unit
 * @param unit what it is an amount of
 */
public record Amount(double size, Unit unit) {
    private static final Map<String, Amount> BY_SYMBOL = bySymbol();
    /** How people write some of them, too. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("us", "µs"),
            Map.entry("KB", "kB"),
            Map.entry("KiB", "kB"),
            Map.entry("MiB", "MB"),
            Map.entry("GiB", "GB"),
            Map.entry("TiB", "TB"),
            Map.entry("KB/s", "kB/s"),
            Map.entry("KiB/s", "kB/s"),
            Map.entry("MiB/s", "MB/s"),
            Map.entry("GiB/s", "GB/s"));

    private static Map<String, Amount> bySymbol() {
        var found = new HashMap<String, Amount>();
        for (Unit unit : Unit.values()) {
            for (Unit.Step step : unit.steps()) {
                found.put(step.symbol(), new Amount(step.size(), unit));
            }
        }
        return Map.copyOf(found);
    }

    /** The amount that a symbol stands for; empty for others. */
    public static Optional<Amount> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(OTHERWISE.getOrDefault(symbol, symbol)));
    }

    /** Some symbols, for a message about one that is none. */
    public static List<String> examples() {
        return List.of("ms", "s", "kB", "MB", "MB/s", "Hz", "%");
    }
}
