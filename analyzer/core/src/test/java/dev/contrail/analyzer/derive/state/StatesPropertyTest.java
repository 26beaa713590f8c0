package dev.contrail.analyzer.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.trace.Omission;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesPropertyTest {
    private static final String[] DIMENSIONS = {"action", "thread", "subject", "phase", StateOptions.NONE};
    private static final double[] ODD_VALUES = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomSnapshots_inAnyDimensions_areDrawnOrCounted(long seed) {
        var random = new Random(seed);
        var traces = new StateTraces();
        int snapshots = 1 + random.nextInt(400);
        int violations = 0;
        for (int i = 0; i < snapshots; i++) {
            double value = random.nextInt(10) == 0 ? ODD_VALUES[random.nextInt(3)] : random.nextInt(40) - 20;
            violations += value > 5 ? 1 : 0; // NaN is not checked
            traces.add(
                    "T",
                    List.of("v"),
                    i,
                    random.nextInt(5),
                    "S" + random.nextInt(2),
                    1 + random.nextInt(4),
                    random.nextBoolean() ? "a" + random.nextInt(4) : null,
                    value);
        }
        // A snapshot without a value is not checked, since state lasts: it says nothing new.
        StateOptions options = StateOptions.defaults()
                .withColor(DIMENSIONS[random.nextInt(DIMENSIONS.length)])
                .withFacet(DIMENSIONS[random.nextInt(DIMENSIONS.length)])
                .withAssertions("v <= 5");
        StatePlot plot = States.of(List.of(traces.named("r.jfr")), options, new Categories());

        long omitted = plot.omissions().stream().mapToLong(Omission::count).sum();
        assertThat(plot.points() + omitted).isEqualTo(snapshots);
        assertThat(plot.assertions().stream()
                        .mapToLong(StateAssertion::violations)
                        .sum())
                .isEqualTo(violations);
        assertThat(plot.series().stream().mapToLong(StateSeries::snapshots).sum())
                .isEqualTo(StateOptions.NONE.equals(options.color()) ? 0 : snapshots);
    }
}
