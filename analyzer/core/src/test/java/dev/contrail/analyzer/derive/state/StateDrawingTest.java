package dev.contrail.analyzer.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePanel.Drawing;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which measures are keys, places and levels, and when there are too many lines: the cases beside each limit. */
class StateDrawingTest {
    private static Drawing drawing(Trace trace) {
        return States.of(List.of(trace), StateOptions.defaults(), new Categories())
                .panels()
                .get(0)
                .drawing();
    }

    @ParameterizedTest
    @CsvSource({"8, POINTS_JOINED", "9, POINTS_ON_STEPS"})
    void value_comingAgain_isAKeyUpToEightTimes(int times, Drawing expected) {
        double[] values = new double[2 * times];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + i % 2; // 1 2 1 2 …, by three actions in turn
        }

        assertThat(drawing(StateTraces.level("part", List.of("asked", "sent", "read"), values)))
                .isEqualTo(expected);
    }

    @Test
    void value_thatIsNotWhole_isNoKey() {
        assertThat(drawing(StateTraces.level("load", List.of("up", "up", "down"), 1.5, 2, 1.5, 2, 1.5, 2)))
                .isEqualTo(Drawing.POINTS_ON_STEPS);
    }

    @Test
    void values_aThirdOfThemPassedOn_areKeys() {
        assertThat(drawing(StateTraces.level("part", List.of("asked", "asked", "asked", "sent"), 1, 2, 3, 1)))
                .isEqualTo(Drawing.POINTS_JOINED);
        assertThat(drawing(
                        StateTraces.level("part", List.of("asked", "asked", "asked", "asked", "sent"), 1, 2, 3, 4, 1)))
                .isEqualTo(Drawing.POINTS_ON_STEPS);
    }

    @Test
    void value_passedOnWithNothingBetween_isNoKey() {
        assertThat(drawing(StateTraces.level("part", List.of("asked", "sent"), 1, 1, 2, 2)))
                .isEqualTo(Drawing.POINTS_ON_STEPS);
    }

    @Test
    void wholeNumbersOfSeveralThreads_arePlacesWhenTheyFallAndNeverComeAgain() {
        assertThat(drawing(byThreads(1, 3, 2, 4))).isEqualTo(Drawing.POINTS);
        assertThat(drawing(byThreads(1, 2, 3, 4))).as("in order").isEqualTo(Drawing.STEPS);
        assertThat(drawing(byThreads(1, 3, 2, 3))).as("one comes again").isEqualTo(Drawing.STEPS);
        assertThat(drawing(byThreads(1, 3, 2.5, 4))).as("one not whole").isEqualTo(Drawing.STEPS);
        assertThat(drawing(byThreads(1, 3, Double.NaN, 2, Double.NaN)))
                .as("gaps")
                .isEqualTo(Drawing.POINTS);
    }

    @Test
    void wholeNumbersOfOneThread_areALevel() {
        assertThat(drawing(StateTraces.level("size", List.of(), 1, 3, 2, 4))).isEqualTo(Drawing.STEPS);
    }

    @Test
    void placesOfSeveralSubjects_thatOnlyMeet_areLevels() {
        var traces = new StateTraces();
        for (int i = 0; i < 4; i++) {
            traces.add("File", List.of("offset"), 2L * i, 1, "File", 1, null, i);
            traces.add("File", List.of("offset"), 2L * i + 1, 2, "File", 2, null, i);
        }

        assertThat(drawing(traces.named("two.jfr"))).isEqualTo(Drawing.STEPS);
    }

    private static Trace byThreads(double... values) {
        var traces = new StateTraces();
        for (int i = 0; i < values.length; i++) {
            traces.add("File", List.of("offset"), i, i % 2, "File", 1, null, values[i]);
        }
        return traces.named("offsets.jfr");
    }

    @ParameterizedTest
    @CsvSource({"24, false, STEPS", "25, false, POINTS", "6, true, POINTS_ON_STEPS", "7, true, POINTS"})
    void lines_ofInstances_areDrawnAsLongAsTheyCanBeFollowed(int instances, boolean acting, Drawing expected) {
        var traces = new StateTraces();
        for (int i = 0; i < 4 * instances; i++) {
            String action = acting ? "a" + i / instances : null;
            traces.add("Pool", List.of("size"), i, 1, "Pool", 1 + i % instances, action, 0.5);
        }

        StatePanel panel = States.of(
                        List.of(traces.named("pools.jfr")),
                        StateOptions.defaults().withFacet(StateOptions.NONE),
                        new Categories())
                .panels()
                .get(0);

        assertThat(panel.drawing()).isEqualTo(expected);
    }
}
