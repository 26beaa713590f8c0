package dev.contrail.analyzer.render.chart.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which time lanes show, and which pixel column an instant is in. */
class LaneTimeTest {
    private static final LaneView TEN = view(0, 100);

    private static LaneView view(long from, long to) {
        return new LaneView(new TimeRange(from, to), to, 10, new TimeRange(0, 100), Set.of());
    }

    /** An action of a millisecond, with a message so many nanoseconds before it and another after it. */
    private static LaneChart chart(long before, long duration, long after) {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("worker-1", 1, false));
        long start = ActionTraces.START;
        builder.messages().add(0, start, 0, thread, -1, -1, -1, MessageKind.CALL, 0);
        builder.actions().add(0, start + before, duration, thread, -1, builder.text("take"), -1);
        long end = start + before + duration + after;
        builder.messages().add(0, end, 0, thread, -1, -1, -1, MessageKind.CALL, 0);
        Trace trace = builder.build("idle.jfr", new TimeRange(start, end), 1);
        return Lanes.of(List.of(trace), new Categories());
    }

    private static TimeRange shown(LaneChart... runs) {
        return LaneView.of(List.of(runs), 1_000).get(0).range();
    }

    /** Less than a 25th of the picture. */
    @Test
    void range_withLittleIdleTimeAroundTheMarks_isTheWholeRun() {
        LaneChart chart = chart(40_000, 1_000_000, 40_000);

        assertThat(shown(chart)).isEqualTo(chart.range());
    }

    @Test
    void range_withMoreIdleTimeAroundTheMarks_isWithoutIt() {
        LaneChart early = chart(40_001, 1_000_000, 40_000);
        LaneChart late = chart(40_000, 1_000_000, 40_001);

        assertThat(shown(early))
                .isEqualTo(
                        new TimeRange(early.active().startNanos(), early.range().endNanos()));
        assertThat(shown(late))
                .isEqualTo(
                        new TimeRange(late.range().startNanos(), late.active().endNanos()));
    }

    @Test
    void range_ofAPart_isTheTimeAskedForOnTheClockOfAll() {
        Trace all = new ActionTraces()
                .add("main", "run", 0, 10_000_000)
                .add("worker", "take", 5_000_000, 100_000)
                .build("part.jfr", 10_000_000);
        var asked = new TimeRange(ActionTraces.START + 2_000_000, ActionTraces.START + 7_000_000);
        Trace part = Selection.of(asked).of(all);

        LaneView view = LaneView.of(List.of(Lanes.of(List.of(part), new Categories())), 1_000)
                .get(0);

        assertThat(view.range()).isEqualTo(asked);
        assertThat(view.clock()).isEqualTo(new TimeRange(ActionTraces.START, asked.endNanos()));
    }

    @Test
    void range_ofASingleInstant_isAMicrosecond() {
        assertThat(shown(chart(5_000_000, 0, 5_000_000)).durationNanos()).isEqualTo(1_000);
    }

    /** Both are as long as the longer one; the shorter one is over before, and each has its own clock. */
    @Test
    void range_ofTwoRuns_isAsLongAsTheLonger() {
        LaneChart brief = chart(0, 1_000_000, 0);
        LaneChart slow = chart(0, 4_000_000, 8_000_000);

        List<LaneView> views = LaneView.of(List.of(brief, slow), 1_000);

        assertThat(views).extracting(view -> view.range().durationNanos()).containsOnly(4_000_000L);
        assertThat(views.get(0).end()).isEqualTo(brief.range().endNanos());
        assertThat(views.get(0).column(views.get(0).end())).isEqualTo(250);
        assertThat(views.get(0).clock().startNanos()).isEqualTo(brief.range().startNanos());
        assertThat(views).extracting(view -> view.clock().durationNanos()).containsOnly(12_000_000L);
        assertThat(views.get(0).endsBefore(749)).isTrue();
        assertThat(views.get(0).endsBefore(750)).as("no more room than that").isFalse();
        assertThat(views.get(1).endsBefore(0)).isFalse();
    }

    @Test
    void column_ofAnInstant_isItsShareOfTheWidthAndNeverOutside() {
        LaneView view = view(20, 40);

        assertThat(view.column(25)).isEqualTo(2.5);
        assertThat(view.column(10)).isZero();
        assertThat(view.column(90)).isEqualTo(10);
        assertThat(view.nanosPerColumn()).isEqualTo(2);
        assertThat(view.timeOf(0)).as("its middle").isEqualTo(21);
        assertThat(view.timeOf(9)).isEqualTo(39);
        assertThat(view(20, 22).nanosPerColumn())
                .as("time has no parts of nanoseconds")
                .isEqualTo(1);
    }

    @Test
    void shows_whatTouchesTheEdges_andNothingBeyondThem() {
        LaneView view = view(20, 40);

        assertThat(view.shows(10, 20)).isTrue();
        assertThat(view.shows(40, 50)).isTrue();
        assertThat(view.shows(10, 50)).isTrue();
        assertThat(view.shows(10, 19)).isFalse();
        assertThat(view.shows(41, 50)).isFalse();
    }

    /** In a column in which the count changes, the least and the most that it was there. */
    @Test
    void atOnce_inEachColumn_isTheLeastAndTheMost() {
        var series =
                new AtOnce(0, LongColumn.of(0, 12, 14, 18, 35, 50, 100), IntColumn.of(1, 2, 0, 1, 3, 2, 0), 3, false);

        var whole = new AtOnceColumns(series, TEN);
        assertThat(each(whole::least)).containsExactly(1, 0, 1, 1, 3, 2, 2, 2, 2, 0);
        assertThat(each(whole::most)).containsExactly(1, 2, 1, 3, 3, 3, 2, 2, 2, 2);

        var zoomed = new AtOnceColumns(series, view(20, 40));
        assertThat(each(zoomed::least)).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 3, 3);
        assertThat(each(zoomed::most)).containsExactly(1, 1, 1, 1, 1, 1, 1, 3, 3, 3);
    }

    private static int[] each(IntUnaryOperator column) {
        return IntStream.range(0, 10).map(column).toArray();
    }

    /** From the column in which it begins to the one whose middle its end is over; one at least. */
    @Test
    void overlay_inColumns_hasTheOnesItCoversAndOneAtLeast() {
        var overlay = new Overlay(
                "lock",
                false,
                IntColumn.of(0, 0, 0, 0, 0),
                LongColumn.of(23, 70, 100, 130, -20),
                LongColumn.of(61, 70, 100, 140, -1),
                IntColumn.of(-1, -1, -1, -1, -1),
                5,
                List.of());
        var columns = new OverlayColumns(10);

        IntStream.range(0, 5).forEach(span -> columns.add(span, overlay, span, TEN));

        assertThat(each(columns::at)).containsExactly(-1, -1, 0, 0, 0, 0, -1, 1, -1, 2);
        assertThat(columns.blockEnd(0)).isEqualTo(2);
        assertThat(columns.blockEnd(2)).isEqualTo(6);
        assertThat(columns.blockEnd(9)).isEqualTo(10);
    }

    /** Of two in a column the one that is added later is in front. */
    @Test
    void overlay_overAnother_isInFront() {
        var columns = new OverlayColumns(10);
        var spans = new Overlay(
                "lock",
                false,
                IntColumn.of(0, 0),
                LongColumn.of(0, 40),
                LongColumn.of(100, 60),
                IntColumn.of(-1, -1),
                2,
                List.of());

        columns.add(0, spans, 0, TEN);
        columns.add(1, spans, 1, TEN);

        assertThat(each(columns::at)).containsExactly(0, 0, 0, 0, 1, 1, 0, 0, 0, 0);
    }
}
