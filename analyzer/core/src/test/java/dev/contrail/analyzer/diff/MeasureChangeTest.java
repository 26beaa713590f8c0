package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.SnapshotFields;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A measure that moves otherwise in another run, or stands still. */
class MeasureChangeTest {
    private static final long MILLI = 1_000_000;

    /** A value a millisecond, from a start on. */
    private static Side level(long startMicros, String measure, double... values) {
        var traces = new StateTraces();
        for (int i = 0; i < values.length; i++) {
            traces.add("acme.Level", List.of(measure), startMicros + i * 1_000L, 1, "Pool", 1, "set", values[i]);
        }
        return new Side(traces.named("run.jfr"), Set.of());
    }

    private static List<MeasureChange> changes(Side a, Side b) {
        return MeasureChange.of(a, b);
    }

    @Test
    void change_ofTheSameMovesFromAnotherStart_isNone() {
        assertThat(changes(level(0, "size", 0, 5, 2, 10, 0), level(77_000, "size", 0, 5, 2, 10, 0)))
                .isEmpty();
    }

    /** A tenth of all values is not apart; more is. */
    @Test
    void change_byMoreThanATenth_saysSinceWhenAndWhereItIsWidest() {
        Side a = level(0, "size", 0, 0, 0, 0, 10);

        assertThat(changes(a, level(0, "size", 0, 1, 0, 0, 10))).isEmpty();
        assertThat(changes(a, level(0, "size", 0, 2, 0, 7, 10))).singleElement().satisfies(change -> {
            assertThat(change.object()).isEqualTo("Pool");
            assertThat(change.measure()).isEqualTo("size");
            assertThat(change.apart()).hasValue(MILLI);
            assertThat(change.widest()).isEqualTo(3 * MILLI);
            assertThat(change.a().atWidest()).isZero();
            assertThat(change.b().atWidest()).isEqualTo(7);
        });
    }

    /** 1,535 and 1,547 are apart by all of their range, and as many. */
    @Test
    void change_thatIsLittleOfItsValue_orLastsHardly_isNone() {
        Side many = level(0, "size", 1535, 1535, 1535, 1535, 1535);
        double[] brief = new double[100];
        brief[50] = 9;

        assertThat(changes(many, level(0, "size", 1535, 1535, 1535, 1547, 1547)))
                .isEmpty();
        assertThat(changes(many, level(0, "size", 1535, 1535, 1535, 1647, 1647)))
                .hasSize(1);
        assertThat(changes(level(0, "size", new double[100]), level(0, "size", brief)))
                .isEmpty();
    }

    /** Of the four hundred samples of a run of 400 ms. */
    @Test
    void change_thatLastsThreeHundredths_isTold() {
        Side still = level(0, "size", new double[401]);

        assertThat(changes(still, level(0, "size", raised(12)))).hasSize(1);
        assertThat(changes(still, level(0, "size", raised(11)))).isEmpty();
    }

    private static double[] raised(int millis) {
        double[] values = new double[401];
        Arrays.fill(values, 50, 50 + millis, 9);
        return values;
    }

    @Test
    void change_byAFiftiethOfTheLargestValue_isTold() {
        Side hundred = level(0, "size", 100, 100, 100);

        assertThat(changes(hundred, level(0, "size", 100, 98, 98))).hasSize(1);
        assertThat(changes(hundred, level(0, "size", 100, 98.1, 98.1))).isEmpty();
    }

    /** What is not told yet is not the first value. */
    @Test
    void change_beginsWhereBothAreTold() {
        Side early = level(0, "size", 0, 0, 0, 0, 0);
        var late = new StateTraces();
        late.add("acme.Other", List.of("depth"), 0, 1, "Queue", 1, "set", 1);
        late.add("acme.Level", List.of("size"), 2_000, 1, "Pool", 1, "set", 9);

        MeasureChange change = changes(early, new Side(late.named("b.jfr"), Set.of())).stream()
                .filter(one -> one.measure().equals("size"))
                .findFirst()
                .orElseThrow();

        assertThat(change.apart()).hasValue(2 * MILLI);
        assertThat(change.widest()).isEqualTo(2 * MILLI);
    }

    /** A number that is counted up is apart for good, though by less than a tenth of all values. */
    @Test
    void change_ofWhatIsCountedFarther_isToldFirst_withWhatItIsInTheEnd() {
        Side more = level(0, "size", 0, 40, 80, 108, 108, 108);
        Side less = level(0, "size", 0, 40, 80, 100, 100, 100);

        assertThat(changes(more, less)).singleElement().satisfies(change -> {
            assertThat(change.ends()).isTrue();
            assertThat(change.a().end()).isEqualTo(108);
            assertThat(change.b().end()).isEqualTo(100);
            assertThat(change.apart().orElseThrow()).isBetween(2 * MILLI, 3 * MILLI);
        });
        assertThat(changes(more, level(0, "size", 0, 40, 80, 107, 107, 107)))
                .as("by a hundredth")
                .isEmpty();
        assertThat(changes(level(0, "size", 0, 108, 80, 108), level(0, "size", 0, 100, 80, 100)))
                .as("a level")
                .isEmpty();
    }

    /** Which object is told last is chance: what all of them were counted to is none. */
    @Test
    void end_ofSeveralObjects_isThatOfAllTogether() {
        var traces = new StateTraces();
        traces.add("acme.Level", List.of("size"), 0, 1, "Pool", 1, "set", 10);
        traces.add("acme.Level", List.of("size"), 1, 1, "Pool", 2, "set", 20);
        traces.add("acme.Level", List.of("size"), 2, 1, "Pool", 1, "set", 30);

        assertThat(changes(new Side(traces.named("a.jfr"), Set.of()), level(0, "depth", 1)))
                .filteredOn(change -> change.measure().equals("size"))
                .singleElement()
                .satisfies(change -> assertThat(change.a().end()).isEqualTo(50));
    }

    @Test
    void changes_thatTheJvmTellsOfItself_areBehind_theFarthestApartFirst_andTheNetworkLast() {
        assertThat(changes(jvms(1), jvms(2)))
                .extracting(MeasureChange::measure)
                .containsExactly("size", "throwables", "jvmUser", "readRate");
    }

    /** Values of a program and of the JVM, which change from the first to the second, more so the larger the factor. */
    private static Side jvms(int factor) {
        var builder = new TraceBuilder();
        add(builder, "jdk.NetworkUtilization", "readRate", Unit.BITS_PER_SECOND, 1, 100 * factor);
        add(builder, "jdk.CPULoad", "jvmUser", Unit.SHARE, 0, factor / 100.0);
        add(builder, "jdk.ExceptionStatistics", "throwables", Unit.NONE, 1, 10 + factor * 10);
        add(builder, "acme.Level", "size", Unit.NONE, 1, 1 + factor);
        return new Side(builder.build("run.jfr", new TimeRange(0, 400 * MILLI), 1), Set.of());
    }

    private static void add(TraceBuilder builder, String type, String measure, Unit unit, double first, double later) {
        SnapshotRows rows = builder.snapshots(
                new SnapshotFields(type, List.of(measure), List.of(unit), List.of(), Set.of()), false);
        for (int place = 0; place < 3; place++) {
            rows.add(place * 100L * MILLI, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT);
            rows.measure(0, place == 0 ? first : later);
        }
    }

    @Test
    void unit_isThatOfTheRunThatHasTheMeasure() {
        var builder = new TraceBuilder();
        SnapshotRows rows = builder.snapshots(
                new SnapshotFields("acme.Level", List.of("size"), List.of(Unit.BYTES), List.of(), Set.of()), false);
        rows.add(0, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT);
        rows.measure(0, 1);
        var bytes = new Side(builder.build("run.jfr", new TimeRange(0, 1), 1), Set.of());
        Side other = level(0, "depth", 1);

        assertThat(changes(bytes, other)).extracting(MeasureChange::unit).containsExactly(Unit.BYTES, Unit.NONE);
        assertThat(changes(other, bytes)).extracting(MeasureChange::unit).containsExactly(Unit.BYTES, Unit.NONE);
    }

    @Test
    void move_ofALevel_hasItsExtremesAndItsLongestStandstill() {
        List<MeasureChange> changes =
                changes(level(0, "size", 3, 3, 8, 1, 1, 1, 4, 4, 4, 4, 4), level(0, "size", 9, 9, 9));

        MeasureChange.Move move = changes.get(0).a();
        assertThat(move.count()).isEqualTo(11);
        assertThat(move.least()).isEqualTo(1);
        assertThat(move.most()).isEqualTo(8);
        assertThat(move.still()).as("the last one never moves again").isEqualTo(3 * MILLI);
        assertThat(move.stillAt()).isEqualTo(3 * MILLI);
        assertThat(move.stillValue()).isEqualTo(1);
        assertThat(move.row()).isEqualTo(3);
        assertThat(move.table()).isZero();
        assertThat(changes.get(0).b().still()).as("it never moves").isZero();
    }

    @Test
    void change_ofAMeasureThatOneRunLacks_isTold() {
        List<MeasureChange> changes = changes(level(0, "size", 1, 2), level(0, "depth", 1, 2));

        assertThat(changes).extracting(MeasureChange::measure).containsExactly("depth", "size");
        assertThat(changes.get(0).a().count()).isZero();
        assertThat(changes.get(0).a().row()).isEqualTo(Edit.NONE);
        assertThat(changes.get(0).a().atWidest()).isNaN();
        assertThat(changes.get(1).b().count()).isZero();
        assertThat(changes.get(0).apart()).isEmpty();
    }

    @Test
    void change_ofValuesThatAreNotTold_leavesThemOut() {
        List<MeasureChange> changes = changes(level(0, "size", 1, Double.NaN, 1, 5), level(0, "size", 5, 5, 5, 5));

        assertThat(changes.get(0).a().count()).isEqualTo(3);
        assertThat(changes.get(0).b().count()).isEqualTo(4);
    }

    /** The one that stood still longest in one run first, in whichever. */
    @Test
    void changes_areInOrderOfHowLongOneStoodStill() {
        var a = new StateTraces();
        var b = new StateTraces();
        List<String> measures = List.of("brief", "long", "never");
        for (int i = 0; i < 10; i++) {
            a.add("acme.Level", measures, i * 1_000L, 1, "Pool", 1, "set", i < 3 ? 0 : i, i, i % 2 * 10);
            b.add("acme.Level", measures, i * 1_000L, 1, "Pool", 1, "set", 9 - i, i < 8 ? 0 : 1, 10 - i % 2 * 10);
        }

        List<MeasureChange> changes =
                changes(new Side(a.named("a.jfr"), Set.of()), new Side(b.named("b.jfr"), Set.of()));

        assertThat(changes).extracting(MeasureChange::measure).containsExactly("long", "brief", "never");
    }

    @Test
    void curve_betweenItsSteps_isAtTheOneBefore() {
        var curve = new Curve(Unit.NONE, 0, new long[] {10, 20, 30}, new double[] {1, 2, 3}, new int[] {0, 1, 2});

        assertThat(curve.at(5)).as("that of the first before it").isEqualTo(1);
        assertThat(curve.at(10)).isEqualTo(1);
        assertThat(curve.at(19)).isEqualTo(1);
        assertThat(curve.at(20)).isEqualTo(2);
        assertThat(curve.at(99)).isEqualTo(3);
        assertThat(new Curve(Unit.NONE, 0, new long[0], new double[0], new int[0]).at(5))
                .isNaN();
    }

    @Test
    void standstill_ofTwoAsLong_isTheFirst() {
        var curve = new Curve(
                Unit.NONE, 0, new long[] {0, 10, 20, 30, 40}, new double[] {1, 1, 2, 2, 3}, new int[] {0, 1, 2, 3, 4});

        assertThat(curve.longestStandstill()).isZero();
        assertThat(curve.standstill(0)).isEqualTo(20);
        assertThat(curve.standstill(2)).isEqualTo(20);
        assertThat(curve.standstill(4)).isZero();
    }

    /** A run in which pools tell their sizes in turn, the first of which has number 1, each so often as it has values. */
    private static Side pools(double[]... sizes) {
        var traces = new StateTraces();
        for (int turn = 0; turn < 10; turn++) {
            for (int pool = 0; pool < sizes.length; pool++) {
                double size = sizes[pool][turn % sizes[pool].length];
                traces.add("acme.Level", List.of("size"), turn * 1_000L + pool, 1, "Pool", pool + 1, "set", size);
            }
        }
        return new Side(traces.named("run.jfr"), Set.of());
    }

    private static final double[] SMALL = {10, 12};
    private static final double[] LARGE = {100, 104};
    private static final double[] GROWS = {100, 150, 200, 250, 300, 350, 400, 450, 490, 480};

    @Test
    void changes_ofAFewObjects_areThoseOfEach() {
        assertThat(changes(pools(SMALL, LARGE), pools(SMALL, GROWS)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.whose()).isEqualTo("Pool#2");
                    assertThat(change.a().most()).isEqualTo(104);
                    assertThat(change.b().least()).isEqualTo(100);
                });
    }

    /** Which thread makes its object first is chance. */
    @Test
    void objects_inAnotherOrder_areThoseThatAreMostAlike() {
        assertThat(changes(pools(SMALL, LARGE), pools(LARGE, SMALL))).isEmpty();
        assertThat(changes(pools(SMALL, LARGE), pools(GROWS, SMALL)))
                .extracting(MeasureChange::whose)
                .containsExactly("Pool#2, in B Pool#1");
    }

    @Test
    void object_thatOneRunHasMore_standsAlone() {
        assertThat(changes(pools(SMALL, LARGE), pools(SMALL, LARGE, new double[] {1_000, 1_004})))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.whose()).isEqualTo("Pool#3");
                    assertThat(change.a().count()).isZero();
                });
    }

    /** One more in all, whoever counts it. */
    @Test
    void countersOfSeveralObjects_areComparedInAll() {
        double[] few = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] many = {2, 4, 6, 8, 10, 12, 14, 16, 18, 20};
        double[] less = {2, 4, 6, 8, 10, 12, 12, 12, 12, 12};

        assertThat(changes(pools(few, many), pools(many, few))).isEmpty();
        assertThat(changes(pools(few, many), pools(less, few))).singleElement().satisfies(change -> {
            assertThat(change.whose()).isEqualTo("Pool (2 in A, 2 in B, together)");
            assertThat(change.ends()).isTrue();
            assertThat(change.a().end()).isEqualTo(30);
            assertThat(change.b().end()).isEqualTo(22);
        });
    }

    @Test
    void manyObjects_areComparedTogether_andSaidToBeSeveral() {
        double[][] alike = new double[CurvePairs.MANY + 1][];
        Arrays.fill(alike, SMALL);
        double[][] other = alike.clone();
        Arrays.fill(other, GROWS);

        assertThat(changes(pools(alike), pools(other)))
                .extracting(MeasureChange::whose)
                .containsExactly("Pool (33 in A, 33 in B, together)");
        assertThat(changes(pools(alike), pools(Arrays.copyOf(other, CurvePairs.FEW + 1))))
                .extracting(MeasureChange::whose)
                .containsExactly("Pool (33 in A, 9 in B, together)");
    }

    @Test
    void objectsAsManyInBoth_areComparedOneByOne() {
        double[][] alike = new double[CurvePairs.MANY][];
        Arrays.fill(alike, SMALL);
        double[][] other = alike.clone();
        other[7] = GROWS;

        assertThat(changes(pools(alike), pools(other)))
                .singleElement()
                .satisfies(change -> assertThat(change.b().most()).isEqualTo(490));
    }

    /** A gauge that goes up and down, told 200 times, later by so many turns. */
    private static Side gauge(int later, int stuckFrom) {
        var traces = new StateTraces();
        for (int turn = 0; turn < 200; turn++) {
            int busy = Math.min(turn, stuckFrom) + later;
            traces.add("acme.Level", List.of("busy"), turn * 1_000L, 1, "Pool", 1, "set", 7 + busy % 6);
        }
        return new Side(traces.named("run.jfr"), Set.of());
    }

    @Test
    void gaugeThatIsALittleLater_isTheSame_andOneThatIsStuckIsNot() {
        assertThat(changes(gauge(0, 200), gauge(3, 200))).isEmpty();
        assertThat(changes(gauge(0, 200), gauge(0, 100))).hasSize(1);
    }

    /** What has values that the other run never had comes before what only moves otherwise. */
    @Test
    void changes_areOrderedByWhatTheOtherRunNeverHad() {
        double[] upAndDown = {10, 10, 12, 12, 12, 12, 12, 10, 10, 10};
        double[] downAndUp = {12, 12, 10, 10, 10, 10, 10, 12, 12, 12};

        assertThat(changes(pools(upAndDown, LARGE), pools(downAndUp, GROWS)))
                .extracting(MeasureChange::whose)
                .containsExactly("Pool#2", "Pool#1");
    }
}
