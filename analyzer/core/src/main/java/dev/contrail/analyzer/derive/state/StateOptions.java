package dev.contrail.analyzer.derive.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a state plot shows.
 *
 * <p>Colours and facets are by {@code action}, {@code thread}, {@code subject}, the name of an attribute, or
 * {@code none}.
 *
 * @param measures the measures to show, in order, those that share a panel joined by {@code +}; empty for a choice: up to
 *     four of each subject type, derived ones and those an assertion names, a panel each
 * @param color what colours tell apart; null for a choice: actions, or instances when there is one action at most
 * @param facet what panels tell apart; null for a choice: instances when actions take the colours and there are two to
 *     six of them
 * @param shapeByThread whether marks have a shape per thread instead of one per colour
 * @param derived definitions of measures, such as {@code buffered = requested - released}; a later one can use an
 *     earlier one, and one with a recorded measure's name takes its place
 * @param assertions comparisons that should hold in every snapshot, such as {@code buffered <= 100}
 */
public record StateOptions(
        List<String> measures,
        @Nullable String color,
        @Nullable String facet,
        boolean shapeByThread,
        List<String> derived,
        List<String> assertions) {

    /** Colours or facets tell nothing apart. */
    public static final String NONE = "none";

    public StateOptions {
        measures = List.copyOf(measures);
        derived = List.copyOf(derived);
        assertions = List.copyOf(assertions);
    }

    /** Everything by choice. */
    public static StateOptions defaults() {
        return new StateOptions(List.of(), null, null, false, List.of(), List.of());
    }

    /** Shows these measures. */
    public StateOptions withMeasures(String... names) {
        return new StateOptions(List.of(names), color, facet, shapeByThread, derived, assertions);
    }

    /** Colours by this. */
    public StateOptions withColor(String dimension) {
        return new StateOptions(measures, dimension, facet, shapeByThread, derived, assertions);
    }

    /** Gives each value of this a panel. */
    public StateOptions withFacet(String dimension) {
        return new StateOptions(measures, color, dimension, shapeByThread, derived, assertions);
    }

    /** Gives marks a shape per thread. */
    public StateOptions withShapeByThread() {
        return new StateOptions(measures, color, facet, true, derived, assertions);
    }

    /** Adds these measures. */
    public StateOptions withDerived(String... definitions) {
        return new StateOptions(measures, color, facet, shapeByThread, List.of(definitions), assertions);
    }

    /** Checks these. */
    public StateOptions withAssertions(String... comparisons) {
        return new StateOptions(measures, color, facet, shapeByThread, derived, List.of(comparisons));
    }
}
