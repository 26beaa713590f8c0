package dev.contrail.analyzer.render;

import dev.contrail.analyzer.trace.Interpolation;
import java.util.List;

/** Values and the corners of their line, which static pictures and the page draw alike. */
public final class LineCases {
    private LineCases() {}

    /**
     * A line.
     *
     * @param values x and y of each, in pixels
     * @param corners x and y of each
     */
    public record Case(Interpolation interpolation, List<List<Double>> values, List<List<Double>> corners) {}

    private static final List<List<Double>> VALUES = List.of(at(0, 5), at(10, 7), at(30, 1));

    /** The same three values in each way. */
    public static List<Case> all() {
        return List.of(
                new Case(
                        Interpolation.STEP_AFTER,
                        VALUES,
                        List.of(at(0, 5), at(10, 5), at(10, 7), at(30, 7), at(30, 1))),
                new Case(Interpolation.STEP_BEFORE, VALUES, List.of(at(0, 7), at(10, 7), at(10, 1), at(30, 1))),
                new Case(Interpolation.LINEAR, VALUES, VALUES));
    }

    private static List<Double> at(double x, double y) {
        return List.of(x, y);
    }
}
