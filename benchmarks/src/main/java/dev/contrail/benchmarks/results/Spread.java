package dev.contrail.benchmarks.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The middle of some measurements, and the least and the most of them.
 *
 * <p>Ratios are taken pair by pair: what ran in the same round stands in the same place of both lists.
 */
public record Spread(double median, double min, double max) {
    private static final double SIGMAS_OF_95_PERCENT = 1.96;

    /** Of at least one value. */
    public static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Spread(middle(sorted), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Of what each value is for its peer. */
    public static Spread ofRatios(List<Double> values, List<Double> peers) {
        return of(ratios(values, peers));
    }

    /** Each value by its peer. */
    public static List<Double> ratios(List<Double> values, List<Double> peers) {
        return pairs(values, peers).mapToObj(i -> values.get(i) / peers.get(i)).toList();
    }

    /**
     * The median, and between which values the true one lies with 95 % confidence: by rank, as half of all values are
     * above it, whatever their distribution.
     */
    public static Spread confidence(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        int outside = Math.max(0, (int) Math.floor((size - SIGMAS_OF_95_PERCENT * Math.sqrt(size)) / 2) - 1);
        return new Spread(middle(sorted), sorted.get(outside), sorted.get(size - 1 - outside));
    }

    /** Of what each value is above its peer. */
    public static Spread ofDifferences(List<Double> values, List<Double> peers) {
        return of(
                pairs(values, peers).mapToObj(i -> values.get(i) - peers.get(i)).toList());
    }

    /** The middle value; of an even number of them, the mean of the two in the middle. */
    static double middle(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static IntStream pairs(List<Double> values, List<Double> peers) {
        return IntStream.range(0, Math.min(values.size(), peers.size()));
    }

    /** {@code 1.04 (0.98 to 1.11)}; the format is of one number. */
    public String text(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " to " + format + ")", median, min, max);
    }
}
