package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.render.chart.seen.GoldenSvg;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each thing a state plot can show, drawn once and kept. */
class StateGoldenTest {
    private static final StateOptions OPTIONS = StateOptions.defaults();
    private static final List<String> ACTIONS = List.of("grow", "shrink", "rejected");

    private static void check(String name, StateOptions options, Trace... runs) throws IOException {
        var categories = new Categories();
        GoldenSvg.assertAsGolden(
                "state-" + name,
                StatePlotPicture.of(Arrays.stream(runs)
                        .map(run -> States.of(List.of(run), options, categories))
                        .toList()));
    }

    @Test
    void levelWithActions_isPointsOnSteps() throws IOException {
        check("level", OPTIONS, StateTraces.level("depth", ACTIONS, 0, 4, 3, 3, 8, -2, 6, 1));
    }

    @Test
    void levelWithoutActions_isAStepLine() throws IOException {
        check("steps", OPTIONS, StateTraces.level("depth", List.of(), 0, 4, 3, 3, 8, -2, 6, 1));
    }

    /** The window of a download: numbers that name a part are joined, levels are steps below. */
    @Test
    void severalMeasures_standUnderEachOther() throws IOException {
        check("measures", OPTIONS, StateTraces.window("window.jfr", 4, 12, 3, 1));
    }

    /** A colour and a mark for each measure; where lines run together both are seen; an alarm stays one. */
    @Test
    void measuresInOnePanel_haveAColourEach() throws IOException {
        check("together", OPTIONS.withMeasures("active+idle+waiting"), pool());
    }

    private static Trace pool() {
        var traces = new StateTraces();
        for (int i = 0; i < 24; i++) {
            int active = Math.min(4, i % 8);
            String action = i % 8 == 7 ? "timed out" : "lease";
            List<String> measures = List.of("active", "idle", "waiting");
            traces.add("acme.Pool", measures, i * 1_000L, 1, "Pool", 1, action, active, 4 - active, i % 8 - active);
        }
        return traces.named("pool.jfr");
    }

    @Test
    void instances_haveAPanelEach() throws IOException {
        check("facets", OPTIONS.withFacet("subject"), pools());
    }

    @Test
    void instances_haveAColourEach() throws IOException {
        check("subjects", OPTIONS.withColor("subject"), pools());
    }

    private static Trace pools() {
        var traces = new StateTraces();
        for (int i = 0; i < 12; i++) {
            String action = i % 3 == 0 ? "lend" : "take back";
            traces.add("acme.Pool", List.of("idle"), i * 1_000L, 1, "Pool", 1 + i % 2, action, i % 5);
        }
        return traces.named("pools.jfr");
    }

    @Test
    void threads_haveAShapeEach() throws IOException {
        check(
                "shapes",
                OPTIONS.withShapeByThread().withMeasures("part"),
                StateTraces.window("shapes.jfr", 6, 12, 5, 2));
    }

    @Test
    void derivedAndAsserted_hasItsFormulaItsBoundAndATickForEachViolation() throws IOException {
        check(
                "assertion",
                OPTIONS.withDerived("waiting = requested - released")
                        .withMeasures("waiting")
                        .withAssertions("waiting <= 3"),
                StateTraces.window("assertion.jfr", 5, 12, 4, 3));
    }

    @Test
    void notFinite_areLeftOutAndCounted() throws IOException {
        check(
                "not-finite",
                OPTIONS,
                StateTraces.level("depth", ACTIONS, 1, Double.NaN, 3, Double.POSITIVE_INFINITY, 2, 4));
    }

    /** More points than there is room for: what is often there is strong, what is once there is seen. */
    @Test
    void manyPoints_areADensity() throws IOException {
        var traces = new StateTraces();
        for (int i = 0; i < 20_000; i++) {
            int value = i % 4_000 == 0 ? 40 : 10 * (i / 5_000 % 2);
            traces.add("acme.Level", List.of("size"), i / 500 * 500L, 1, "Pool", 1, i % 2 == 0 ? "a" : "b", value);
        }
        check("density", OPTIONS, traces.named("density.jfr"));
    }

    @Test
    void twoRuns_standSideBySide() throws IOException {
        check(
                "two-runs",
                OPTIONS,
                StateTraces.level("depth", ACTIONS, 1, 5, 3),
                StateTraces.level("depth", ACTIONS, 2, 2, 9, 4));
    }
}
