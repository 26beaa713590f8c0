package dev.contrail.analyzer.derive.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePanel.Drawing;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.trace.Interpolation;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {
    private static final Trace WINDOW = StateTraces.window("window.jfr", 10, 100, 4, 1);

    private static StatePlot plot(StateOptions options, Trace... run) {
        return States.of(List.of(run), options, new Categories());
    }

    @Test
    void slidingWindow_byDefault_showsItsFirstMeasureAsThingsAndTheOthersAsLevels() {
        StatePlot plot = plot(StateOptions.defaults(), WINDOW);

        assertThat(plot.title()).isEqualTo("window.jfr");
        assertThat(plot.panels())
                .extracting(StatePanel::measure, StatePanel::main, StatePanel::drawing)
                .containsExactly(
                        tuple("part", true, Drawing.POINTS_JOINED),
                        tuple("buffered", false, Drawing.POINTS_ON_STEPS),
                        tuple("requested", false, Drawing.POINTS_ON_STEPS),
                        tuple("released", false, Drawing.POINTS_ON_STEPS));
        assertThat(plot.series())
                .extracting(StateSeries::name)
                .containsExactlyInAnyOrder("acquire", "buffered", "released at once", "released in a chain");
        assertThat(plot.omissions()).isEmpty();
    }

    @Test
    void stock_thatFallsAndIsRefilled_isALevelThoughItsValuesComeAgain() {
        Trace stock = StateTraces.level(
                "stock", List.of("restocked", "sold", "sold", "sold"), 3, 2, 1, 0, 3, 2, 1, 0, 3, 2, 1, 0);

        assertThat(plot(StateOptions.defaults(), stock).panels())
                .extracting(StatePanel::drawing)
                .containsExactly(Drawing.POINTS_ON_STEPS);
    }

    @Test
    void slidingWindow_drawn_sharesTheTracesColumns() {
        StatePanel panel = plot(StateOptions.defaults(), WINDOW).panels().get(0);

        assertThat(panel.points().time()).isSameAs(WINDOW.snapshots().get(0).time());
        assertThat(panel.points().value())
                .isSameAs(WINDOW.snapshots().get(0).measures().get(0).values());
        assertThat(panel.points().rows()).isNull();
    }

    @Test
    void trace_withoutSnapshots_hasNoPanels() {
        assertThat(plot(StateOptions.defaults().withMeasures("any"), new StateTraces().named("empty.jfr"))
                        .panels())
                .isEmpty();
    }

    @Test
    void level_withoutActions_isAStepLineWithoutCategories() {
        StatePlot plot = plot(StateOptions.defaults(), StateTraces.level("depth", List.of(), 1, 2, 1));

        assertThat(plot.series()).isEmpty();
        assertThat(plot.panels()).singleElement().satisfies(panel -> {
            assertThat(panel.drawing()).isEqualTo(Drawing.STEPS);
            assertThat(panel.subject()).isEqualTo("Pool");
        });
    }

    @Test
    void offsets_writtenByThreadsOutOfOrder_arePoints() {
        var traces = new StateTraces();
        for (int i = 0; i < 20; i++) {
            traces.add("File", List.of("offset"), i, i % 3, null, 0, "written", i % 5 == 0 ? i + 100 : i);
        }

        assertThat(plot(StateOptions.defaults(), traces.named("f.jfr"))
                        .panels()
                        .get(0)
                        .drawing())
                .isEqualTo(Drawing.POINTS);
    }

    @Test
    void instances_few_takeTheColoursWhenThereIsOneAction() {
        StatePlot plot = plot(StateOptions.defaults(), instances(3, 1));

        assertThat(plot.panels())
                .extracting(StatePanel::facet)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(plot.series()).extracting(StateSeries::name).containsExactly("Pool#1", "Pool#2", "Pool#3");
        assertThat(plot.panels().get(0).drawing()).isEqualTo(Drawing.STEPS);
    }

    @Test
    void instances_few_takeFacetsWhenActionsHaveTheColours() {
        StatePlot plot = plot(StateOptions.defaults(), instances(3, 2));

        assertThat(plot.panels()).extracting(StatePanel::facet).containsExactly("Pool#1", "Pool#2", "Pool#3");
        assertThat(plot.series()).extracting(StateSeries::name).containsExactly("a0", "a1");
        assertThat(plot.points()).isEqualTo(60);
    }

    @Test
    void instances_many_shareOnePanel() {
        assertThat(plot(StateOptions.defaults(), instances(7, 2)).panels())
                .singleElement()
                .extracting(StatePanel::drawing)
                .isEqualTo(Drawing.POINTS);
    }

    private static Trace instances(int count, int actions) {
        var traces = new StateTraces();
        for (int i = 0; i < 60; i++) {
            traces.add("P", List.of("size"), i, 1, "Pool", i % count + 1, "a" + i / count % actions, i % 4 + 0.5);
        }
        return traces.named("pools.jfr");
    }

    @Test
    void facet_byThread_isInNaturalOrder() {
        StatePlot plot = plot(
                StateOptions.defaults().withFacet("thread").withMeasures("part"),
                StateTraces.window("w.jfr", 20, 200, 12, 2));

        assertThat(plot.panels())
                .extracting(StatePanel::facet)
                .hasSize(12)
                .startsWith("worker-1", "worker-2")
                .endsWith("worker-11", "worker-12");
        assertThat(plot.points())
                .isEqualTo(
                        plot.series().stream().mapToLong(StateSeries::snapshots).sum());
    }

    @Test
    void facet_tooMany_areLeftOutAndSaidSo() {
        var traces = new StateTraces();
        for (int i = 0; i < 100; i++) {
            traces.add("P", List.of("size"), i, i % 50, null, 0, null, i);
        }
        StatePlot plot = plot(StateOptions.defaults().withFacet("thread"), traces.named("t.jfr"));

        assertThat(plot.panels()).hasSize(StateFacets.MOST);
        assertThat(plot.omissions()).extracting(Omission::text).containsExactly("26 facets of P with fewer snapshots");
    }

    @Test
    void color_byAttribute_hasItsValues() {
        StatePlot plot = plot(StateOptions.defaults().withColor("phase"), WINDOW);

        assertThat(plot.series()).extracting(StateSeries::name).containsExactlyInAnyOrder("even", "odd");
    }

    @Test
    void color_none_hasNoSeries() {
        assertThat(plot(StateOptions.defaults().withColor(StateOptions.NONE), WINDOW)
                        .series())
                .isEmpty();
    }

    @Test
    void color_sharedCategories_areTheSameInEveryRun() {
        var categories = new Categories();
        StatePlot one = States.of(
                List.of(StateTraces.level("a", List.of("x", "y"), 1, 2)), StateOptions.defaults(), categories);
        StatePlot other = States.of(
                List.of(StateTraces.level("a", List.of("z", "y"), 1, 2)), StateOptions.defaults(), categories);

        int y = one.series().get(1).color();
        assertThat(one.series()).extracting(StateSeries::name).containsExactly("x", "y");
        assertThat(other.series()).extracting(StateSeries::name).containsExactly("z", "y");
        assertThat(other.series().get(1).color()).isEqualTo(y);
        assertThat(other.series().get(0).color()).isNotEqualTo(y);
    }

    @Test
    void name_unknown_isAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> plot(StateOptions.defaults().withMeasures("parts"), WINDOW))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("no measure 'parts'; there are: part, buffered, requested, released");
        assertThatThrownBy(() -> plot(StateOptions.defaults().withColor("colour"), WINDOW))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("no attribute 'colour'; there are: action, thread, subject, none, phase");
        assertThatThrownBy(() -> plot(StateOptions.defaults().withDerived("x = gone + 1"), WINDOW))
                .hasMessageStartingWith("no measure 'gone'");
        assertThatThrownBy(() -> plot(StateOptions.defaults().withAssertions("x < 1"), WINDOW))
                .hasMessageStartingWith("no measure 'x'");
    }

    @Test
    void derived_measure_isShownWithItsFormula() {
        StatePlot plot =
                plot(StateOptions.defaults().withDerived("open = requested - released", "twice = 2 * open"), WINDOW);
        StatePanel open = plot.panels().get(4);

        assertThat(plot.panels()).extracting(StatePanel::measure).endsWith("open", "twice");
        assertThat(open.formula()).isEqualTo("requested - released");
        assertThat(open.bounds())
                .isNotNull()
                .satisfies(bounds -> assertThat(bounds.high()).isEqualTo(10));
        assertThat(plot.panels().get(5).points().valueAt(7))
                .isEqualTo(2 * open.points().valueAt(7));
    }

    @Test
    void derived_divisionByZero_isCountedAsNotDrawn() {
        StatePlot plot = plot(
                StateOptions.defaults().withDerived("inverse = 1 / depth"),
                StateTraces.level("depth", List.of(), 1, 0, 2));

        assertThat(plot.panels().get(1).finite()).isEqualTo(2);
        assertThat(plot.omissions()).extracting(Omission::text).containsExactly("NaN or infinite values of inverse: 1");
    }

    @Test
    void oneLiners_withDifferentMeasures_areOneSubjectWhoseStateLasts() {
        Trace trace = new StateTraces()
                .add("contrail.State", List.of("requested"), 1, 1, "Window", 1, "acquire", 5)
                .add("contrail.State", List.of("released"), 2, 1, "Window", 1, "release", 2)
                .add("contrail.State", List.of("requested"), 3, 1, "Window", 1, "acquire", 9)
                .add("contrail.State", List.of("size"), 4, 1, "Pool", 1, "grow", 1)
                .named("one.jfr");
        StatePlot plot = plot(StateOptions.defaults().withDerived("open = requested - released"), trace);

        assertThat(plot.panels())
                .extracting(StatePanel::subject, StatePanel::measure, StatePanel::finite)
                .containsExactly(
                        tuple("Window", "requested", 2L),
                        tuple("Window", "released", 1L),
                        tuple("Window", "open", 2L),
                        tuple("Pool", "size", 1L));
        assertThat(plot.panels().get(2).points().valueAt(2)).isEqualTo(7);
        assertThat(plot.omissions())
                .extracting(Omission::text)
                .as("only the first snapshot, before anything was released, has no value")
                .containsExactly("NaN or infinite values of open: 1");
    }

    @Test
    void assertion_violated_saysWhen() {
        StatePlot plot = plot(
                StateOptions.defaults().withAssertions("depth <= 2"),
                StateTraces.level("depth", List.of(), 1, 3, 2, 4, Double.NaN));

        StateAssertion assertion = plot.assertions().get(0);
        assertThat(assertion.violations()).isEqualTo(2);
        assertThat(assertion.checked()).isEqualTo(4);
        assertThat(assertion.bound()).isEqualTo(2);
        assertThat(assertion.violationTimes().get(0)).isEqualTo(1_000_000);
        assertThat(assertion.violationTimes().get(1)).isEqualTo(3_000_000);
    }

    @Test
    void measures_manyAreLeftOutAndSaidSo() {
        Trace trace = new StateTraces()
                .add("T", List.of("a", "b", "c", "d", "e", "f"), 1, 1, null, 0, null, 1, 2, 3, 4, 5, 6)
                .named("t.jfr");
        StatePlot plot = plot(StateOptions.defaults().withAssertions("f > 0"), trace);

        assertThat(plot.panels()).extracting(StatePanel::measure).containsExactly("a", "b", "c", "d", "f");
        assertThat(plot.omissions()).extracting(Omission::text).containsExactly("1 more measures of T: e");
    }

    @Test
    void processes_onOneClock_haveSubjectsOfTheirOwn() {
        StatePlot plot = plot(
                StateOptions.defaults(),
                StateTraces.level("depth", List.of(), 1, 2),
                StateTraces.level("depth", List.of(), 3, 4));

        assertThat(plot.panels()).hasSize(2).extracting(StatePanel::subject).contains("Pool · level.jfr");
    }

    @Test
    void shape_byThread_namesThem() {
        StatePlot plot = plot(StateOptions.defaults().withShapeByThread(), WINDOW);

        assertThat(plot.shapes()).containsExactlyInAnyOrder("worker-1", "worker-2", "worker-3", "worker-4");
    }

    @Test
    void measures_joined_standAtOnePlaceAndHaveColoursOfTheirOwn() {
        StatePlot plot = plot(StateOptions.defaults().withMeasures("buffered+released", "part"), WINDOW);

        assertThat(plot.panels()).extracting(StatePanel::measure).containsExactly("buffered", "released", "part");
        assertThat(plot.panels()).extracting(StatePanel::place).containsExactly(0, 0, 1);
        assertThat(plot.panels()).extracting(StatePanel::color).doesNotHaveDuplicates();
    }

    @Test
    void measures_joinedThoughOneIsUnknown_areRefusedByItsName() {
        assertThatThrownBy(() -> plot(StateOptions.defaults().withMeasures("buffered+parts"), WINDOW))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("'parts'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "buffered+", "+buffered", "buffered++part"})
    void measures_joinedWithOneThatHasNoName_areRefused(String asked) {
        assertThatThrownBy(() -> plot(StateOptions.defaults().withMeasures(asked), WINDOW))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("''");
    }

    @Test
    void shared_panels_areCountedAsDrawn() {
        assertThat(plot(StateOptions.defaults().withMeasures("buffered+part", "buffered+buffered"), WINDOW)
                        .shared())
                .hasSize(2);
    }

    /** Loads are means of the time before; a heap fills up between two collections; the program's own hold until they change. */
    @Test
    void panels_ofNumbersOfTheJvm_areLastAndDrawnAsTheyAreMeant() {
        var traces = new StateTraces();
        for (int i = 0; i < 3; i++) {
            traces.add("jdk.ExceptionStatistics", List.of("throwables"), i, 1, "exceptions", 0, null, i);
            traces.add("jdk.GCHeapSummary", List.of("heapUsed"), i, 1, "heap", 0, null, i);
            traces.add("jdk.CPULoad", List.of("jvmUser"), i, 1, "CPU", 0, null, i);
            traces.add("com.acme.Pool", List.of("idle"), i, 1, "Pool", 1, null, i);
        }
        StatePlot plot = States.of(List.of(traces.named("a.jfr")), StateOptions.defaults(), new Categories());

        assertThat(plot.panels())
                .extracting(StatePanel::measure, panel -> panel.points().interpolation())
                .containsExactly(
                        tuple("idle", Interpolation.STEP_AFTER),
                        tuple("jvmUser", Interpolation.STEP_BEFORE),
                        tuple("heapUsed", Interpolation.LINEAR),
                        tuple("throwables", Interpolation.LINEAR));
    }
}
