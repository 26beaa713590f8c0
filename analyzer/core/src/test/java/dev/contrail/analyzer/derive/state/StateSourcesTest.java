package dev.contrail.analyzer.derive.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.formula.ExpressionException;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.SnapshotFields;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which snapshots go together, and what happens to their fields where they do. */
class StateSourcesTest {
    private static final StateOptions DEFAULTS = StateOptions.defaults();

    private static StatePlot plot(StateOptions options, Trace... run) {
        return States.of(List.of(run), options, new Categories());
    }

    private static List<Double> values(StatePoints points) {
        var values = new ArrayList<Double>();
        for (int point = 0; point < points.size(); point++) {
            values.add(points.valueAt(point));
        }
        return values;
    }

    /** One-line snapshots of one window, in two tables. */
    private static StateTraces oneLiners() {
        return new StateTraces()
                .add("contrail.State", List.of("requested"), 1, 1, "Window", 1, "acquire", 5)
                .add("contrail.State", List.of("released"), 2, 1, "Window", 1, "release", 2)
                .add("contrail.State", List.of("requested"), 4, 1, "Window", 1, "acquire", 9)
                .add("contrail.State", List.of("released"), 4, 1, "Window", 1, "release", 7)
                .add("contrail.State", List.of("released"), 5, 1, "Window", 1, "release", 8);
    }

    @Test
    void oneLiners_ofOneSubject_areInOrderOfTime_thoseOfOneInstantAsTheirTablesAre() {
        StatePlot plot = plot(DEFAULTS, oneLiners().named("one.jfr"));
        StatePoints requested = plot.panels().get(0).points();

        assertThat(values(requested)).containsExactly(5.0, Double.NaN, 9.0, Double.NaN, Double.NaN);
        assertThat(values(plot.panels().get(1).points())).containsExactly(Double.NaN, 2.0, Double.NaN, 7.0, 8.0);
        assertThat(requested.timeAt(2)).isEqualTo(4_000);
        assertThat(plot.omissions())
                .as("a measure that a line does not name is not missing")
                .isEmpty();
    }

    @Test
    void oneLiners_ofOneSubject_keepTheirAttributes() {
        StatePlot plot = plot(DEFAULTS.withColor("phase"), oneLiners().named("one.jfr"));

        assertThat(plot.series())
                .extracting(StateSeries::name, StateSeries::snapshots)
                .containsExactly(tuple("odd", 2L), tuple("even", 3L));
    }

    @Test
    void oneLiners_someWithAnAttribute_haveItWhereItWasWritten() {
        var builder = new TraceBuilder();
        builder.snapshots("State", List.of("a"), List.of()).add(0, -1, -1, -1);
        builder.snapshots("State", List.of("a"), List.of()).measure(0, 1);
        SnapshotRows second = builder.snapshots("State", List.of("b"), List.of("zone"));
        second.add(1, -1, -1, -1);
        second.measure(0, 2);
        second.attribute(0, builder.text("north"));

        StatePlot plot = plot(DEFAULTS.withColor("zone"), builder.build("a.jfr", new TimeRange(0, 1), 1));

        assertThat(plot.series()).extracting(StateSeries::name).containsExactly("(no zone)", "north");
    }

    @Test
    void assertion_overOneLiners_isCheckedFromWhereBothSidesAreKnown() {
        StateAssertion assertion = plot(
                        DEFAULTS.withAssertions("released < requested - 1"),
                        oneLiners().named("one.jfr"))
                .assertions()
                .get(0);

        assertThat(assertion.checked()).as("all but the first").isEqualTo(4);
        assertThat(assertion.violations()).as("8 < 9 - 1").isEqualTo(1);
    }

    @Test
    void assertion_betweenAmountsOfDifferentThings_isRefused() {
        var builder = new TraceBuilder();
        SnapshotRows rows = builder.snapshots(
                new SnapshotFields(
                        "State", List.of("took", "size"), List.of(Unit.TIME, Unit.BYTES), List.of(), Set.of()),
                false);
        rows.add(0, -1, -1, -1);
        rows.measure(0, 1);
        rows.measure(1, 1);
        Trace trace = builder.build("a.jfr", new TimeRange(0, 1), 1);

        assertThatThrownBy(() -> plot(DEFAULTS.withAssertions("took < size"), trace))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("compares");
    }

    @Test
    void names_knownOfNoOneSubject_areRefusedWithThoseThatGoTogether() {
        Trace trace = new StateTraces()
                .add("A", List.of("size"), 1, 1, "Pool", 1, null, 5)
                .add("B", List.of("depth"), 1, 1, "Queue", 1, null, 5)
                .named("two.jfr");

        assertThatThrownBy(() -> plot(DEFAULTS.withAssertions("size < depth"), trace))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("no subject that has all of 'size, depth'; there are: Pool (size), Queue (depth)");
    }

    @Test
    void derivedMeasure_ofSubjectsInOneTable_isEachOnesOwn() {
        var traces = new StateTraces();
        traces.add("State", List.of("size"), 1, 1, "Pool", 1, null, 1);
        traces.add("State", List.of("size"), 2, 1, "Queue", 1, null, 10);
        traces.add("State", List.of("size"), 3, 1, "Queue", 1, null, 20);
        traces.add("State", List.of("size"), 4, 1, "Pool", 1, null, 2);
        StatePlot plot = plot(DEFAULTS.withDerived("twice = 2 * size"), traces.named("a.jfr"));

        assertThat(plot.panels())
                .extracting(StatePanel::subject, StatePanel::measure, panel -> values(panel.points()))
                .containsExactly(
                        tuple("Pool", "size", List.of(1.0, 2.0)),
                        tuple("Pool", "twice", List.of(2.0, 4.0)),
                        tuple("Queue", "size", List.of(10.0, 20.0)),
                        tuple("Queue", "twice", List.of(20.0, 40.0)));
        assertThat(plot.omissions()).isEmpty();
    }

    @Test
    void derivedMeasure_withTheNameOfTheFirst_takesItsPlace() {
        StatePlot plot = plot(DEFAULTS.withDerived("depth = depth + 1"), StateTraces.level("depth", List.of(), 1, 2));

        assertThat(plot.panels()).singleElement().satisfies(panel -> {
            assertThat(values(panel.points())).containsExactly(2.0, 3.0);
            assertThat(panel.formula()).isEqualTo("depth + 1");
        });
    }

    @Test
    void bounds_areOfWhatCanBeDrawn() {
        StatePlot plot = plot(
                DEFAULTS,
                StateTraces.level("depth", List.of(), Double.NaN, 3, 1, 2, Double.POSITIVE_INFINITY),
                StateTraces.level("load", List.of(), 0.5, 2, 3),
                StateTraces.level("none", List.of(), Double.NaN));

        assertThat(plot.panels().get(0).bounds()).isEqualTo(new StatePanel.Bounds(3, 1, 3, true, 1_000_000, 3_000_000));
        assertThat(plot.panels().get(1).bounds()).isEqualTo(new StatePanel.Bounds(3, 0.5, 3, false, 0, 2_000_000));
        assertThat(plot.panels().get(2).bounds()).isNull();
        assertThat(plot.panels().get(2).finite()).isZero();
    }

    @Test
    void action_theOnlyOneOfAllInstances_hasAColour() {
        StatePlot plot = plot(DEFAULTS, StateTraces.level("depth", List.of("grow"), 1, 2));

        assertThat(plot.series())
                .extracting(StateSeries::name, StateSeries::snapshots)
                .containsExactly(tuple("grow", 2L));
        assertThat(plot.panels().get(0).drawing()).isEqualTo(StatePanel.Drawing.STEPS);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "6, 6", "7, 1"})
    void instances_upToSix_haveAPanelEach(int instances, int panels) {
        var traces = new StateTraces();
        for (int i = 0; i < 2 * instances; i++) {
            traces.add("P", List.of("size"), i, 1, "Pool", 1 + i % instances, "a" + i / instances, 1.5);
        }

        assertThat(plot(DEFAULTS, traces.named("p.jfr")).panels()).hasSize(panels);
    }

    @Test
    void facets_asManyAsFit_areAllDrawn() {
        var traces = new StateTraces();
        for (int i = 0; i < StateFacets.MOST; i++) {
            traces.add("P", List.of("size"), i, i, null, 0, null, i);
        }
        StatePlot plot = plot(DEFAULTS.withFacet("thread"), traces.named("t.jfr"));

        assertThat(plot.panels()).hasSize(StateFacets.MOST);
        assertThat(plot.omissions()).isEmpty();
    }

    @Test
    void plot_saysWhatTheRecordingLacksAndWhoDecidedHowItIsDrawn() {
        var builder = new TraceBuilder();
        builder.omit(new Omission(Omission.Kind.DAMAGED, 2, "2 chunks damaged"));
        builder.tally(new Tally.Key("orders.map", 3, Tally.Picture.STATE, false))
                .add();
        builder.tally(new Tally.Key("other.map", 1, Tally.Picture.LANES, false)).add();
        SnapshotRows rows = builder.snapshots("State", List.of("a"), List.of());
        rows.add(0, -1, -1, -1);
        rows.measure(0, 1);

        assertThat(plot(DEFAULTS, builder.build("a.jfr", new TimeRange(0, 0), 1))
                        .omissions())
                .extracting(Omission::text)
                .containsExactly("2 chunks damaged", "orders.map (1 event)");
    }
}
