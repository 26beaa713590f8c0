package dev.contrail.analyzer.derive.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static LaneChart chart(Trace... run) {
        return Lanes.of(List.of(run), new Categories());
    }

    private static LaneChart chart(ActionTraces traces) {
        return chart(traces.build("a.jfr", 1_000));
    }

    private static List<Integer> subRows(Marks marks) {
        return IntStream.range(0, marks.size()).map(marks::subRow).boxed().toList();
    }

    @Test
    void lanes_namesWithNumbers_areInNaturalOrder() {
        var chart = chart(new ActionTraces()
                .add("worker-10", "take", 0, 1)
                .add("worker-2", "take", 1, 1)
                .add("main", "take", 2, 1));

        assertThat(chart.lanes()).extracting(Lane::name).containsExactly("main", "worker-2", "worker-10");
    }

    @Test
    void lanes_ofTheJvmItself_areBehindAllOthersAndTheFlightRecordersAreLast() {
        var chart = chart(new ActionTraces()
                .add("JFR Periodic Tasks", "wait", 0, 1)
                .add("Common-Cleaner", "wait", 0, 1)
                .add("main", "take", 1, 1)
                .add("Signal Dispatcher", "wait", 0, 1)
                .add("worker-2", "take", 2, 1));

        assertThat(chart.lanes())
                .extracting(Lane::name)
                .containsExactly("main", "worker-2", "Common-Cleaner", "Signal Dispatcher", "JFR Periodic Tasks");
    }

    @Test
    void lanes_twoThreadsOfOneName_areToldApartById() {
        var chart = chart(new ActionTraces()
                .add(new TraceThread("pool", 7, false), "take", 0, 1, null)
                .add(new TraceThread("pool", 3, false), "take", 0, 1, null));

        assertThat(chart.lanes()).extracting(Lane::name).containsExactly("pool (id 3)", "pool (id 7)");
    }

    @Test
    void lanes_ofAPartThatAnActionOnlyTouches_haveNoneOfItAtOnce() {
        Trace all = new ActionTraces()
                .add("main", "run", 0, 1_000)
                .add("worker", "read", 100, 100)
                .build("a.jfr", 1_000);
        var asked = new TimeRange(ActionTraces.START + 200, ActionTraces.START + 320);

        LaneChart chart = chart(Selection.of(asked).of(all));

        assertThat(chart.atOnce())
                .extracting(series -> chart.actions().get(series.action()).name())
                .containsExactly("run");
    }

    @Test
    void lanes_ofAPart_spanTheTimeAskedForAndCountWithinIt() {
        Trace all = new ActionTraces()
                .add("main", "run", 0, 1_000)
                .add("worker", "take", 100, 100)
                .add("worker", "take", 300, 50)
                .build("a.jfr", 1_000);
        var asked = new TimeRange(ActionTraces.START + 150, ActionTraces.START + 320);

        LaneChart chart = chart(Selection.of(asked).of(all));

        assertThat(chart.range()).isEqualTo(asked);
        assertThat(chart.active()).isEqualTo(asked);
        assertThat(chart.originNanos()).isEqualTo(ActionTraces.START);
        assertThat(chart.actions()).extracting(LaneAction::nanos).containsExactly(170L, 70L);
        assertThat(times(chart.atOnce().get(0))).containsExactly(150L, 320L);
        assertThat(times(chart.atOnce().get(1))).containsExactly(150L, 200L, 300L, 320L);
    }

    private static List<Long> times(AtOnce series) {
        return IntStream.range(0, series.times().size())
                .mapToObj(step -> series.times().get(step) - ActionTraces.START)
                .toList();
    }

    @Test
    void lanes_renamedThread_isOneLane() {
        var chart = chart(new ActionTraces()
                .add(new TraceThread("idle", 7, false), "take", 0, 1, null)
                .add(new TraceThread("busy", 7, false), "take", 5, 1, null));

        assertThat(chart.lanes()).extracting(Lane::name).containsExactly("busy (was idle)");
    }

    @Test
    void lanes_severalProcesses_areGroupedByRecording() {
        var one = new ActionTraces().add("worker", "take", 0, 1).build("one.jfr", 10);
        var two = new ActionTraces().add("worker", "take", 0, 1).build("two.jfr", 10);

        var chart = chart(one, two, two, two);

        assertThat(chart.title()).isEqualTo("one.jfr + two.jfr + two.jfr + two.jfr");
        assertThat(chart.lanes())
                .extracting(Lane::group)
                .containsExactly("one.jfr", "two.jfr", "two.jfr (2)", "two.jfr (3)");
    }

    @Test
    void actions_anyOrderInFile_areInOrderOfFirstAppearanceWithCounts() {
        var chart = chart(new ActionTraces()
                .add("b", "put back", 30, 2)
                .add("b", "take", 20, 0)
                .add("a", "upload", 10, 5)
                .add("a", "take", 40, 3));

        List<Integer> colors = new Categories().colorsOf(List.of("take", "upload"));
        assertThat(chart.actions())
                .containsExactly(
                        new LaneAction("upload", colors.get(1), 1, 1, 5),
                        new LaneAction("take", colors.get(0), 2, 1, 3),
                        new LaneAction("put back", Categories.ALARM, 1, 1, 2));
    }

    @Test
    void actions_secondRunWithTheSameCategories_keepTheirColors() {
        var categories = new Categories();
        var first = new ActionTraces().add("a", "take", 0, 1).add("a", "upload", 1, 1);
        var second = new ActionTraces().add("a", "upload", 0, 1);
        List<LaneAction> actions =
                Lanes.of(List.of(first.build("1.jfr", 10)), categories).actions();

        var chart = Lanes.of(List.of(second.build("2.jfr", 10)), categories);

        assertThat(chart.actions())
                .extracting(LaneAction::color)
                .containsExactly(actions.get(1).color());
    }

    @Test
    void actions_withoutName_areKeptUnderAName() {
        var chart = chart(new ActionTraces().add("a", null, 0, 1));

        assertThat(chart.actions()).extracting(LaneAction::name).containsExactly("(no action)");
        assertThat(chart.lanes().get(0).marks().action(0)).isZero();
    }

    @Test
    void marks_nestedSpanRecordedFirst_isStackedUnderTheOuterOne() {
        var chart = chart(new ActionTraces()
                .add("a", "inner", 10, 5)
                .add("a", "outer", 10, 50)
                .add("a", "later", 60, 5));

        Marks marks = chart.lanes().get(0).marks();
        assertThat(chart.actions().get(marks.action(0)).name()).isEqualTo("outer");
        assertThat(subRows(marks)).containsExactly(0, 1, 0);
        assertThat(marks.depth()).isEqualTo(2);
    }

    @Test
    void marks_instantWithinASpan_isStacked() {
        var chart = chart(new ActionTraces().add("a", "span", 0, 50).add("a", "instant", 20, 0));

        assertThat(subRows(chart.lanes().get(0).marks())).containsExactly(0, 1);
    }

    @Test
    void marks_endToEnd_shareASubRow() {
        var chart = chart(
                new ActionTraces().add("a", "x", 0, 10).add("a", "x", 10, 10).add("a", "x", 20, 0));

        assertThat(chart.lanes().get(0).marks().depth()).isEqualTo(1);
    }

    @Test
    void marks_taskAndQueue_areNamed() {
        var chart = chart(new ActionTraces().add("a", "x", 3, 10, "part-1").add("a", "x", 20, 0));

        Marks marks = chart.lanes().get(0).marks();
        assertThat(marks.task(0)).isEqualTo("part-1");
        assertThat(marks.task(1)).isEmpty();
        assertThat(marks.queue(0)).isEqualTo("queue#1");
        assertThat(marks.start(0)).isEqualTo(ActionTraces.START + 3);
        assertThat(marks.end(0)).isEqualTo(ActionTraces.START + 13);
    }

    @Test
    void atOnce_alarmsAndInstants_haveNoSeries() {
        var chart = chart(new ActionTraces()
                .add("a", "put back", 0, 10)
                .add("a", "take", 10, 0)
                .add("a", "upload", 20, 10)
                .add("b", "upload", 25, 10)
                .add("b", "upload", 35, 1));

        assertThat(chart.atOnce()).hasSize(1);
        AtOnce series = chart.atOnce().get(0);
        assertThat(chart.actions().get(series.action()).name()).isEqualTo("upload");
        assertThat(series.max()).isEqualTo(2);
        assertThat(series.times().size()).isEqualTo(4); // up, up, down, and down: one follows another without a step
    }

    @Test
    void active_otherEventsBeforeAndAfter_isFromTheFirstMarkToTheEndOfTheLast() {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("a", 1, false));
        builder.messages().add(0, 0, 0, thread, -1, -1, -1, MessageKind.CALL, 0);
        builder.actions().add(0, 40, 20, thread, -1, -1, -1);
        builder.actions().add(0, 50, 30, thread, -1, -1, -1);
        builder.messages().add(0, 100, 0, thread, -1, -1, -1, MessageKind.CALL, 0);

        var chart = chart(builder.build("a.jfr", new TimeRange(-10, 200), 1));

        assertThat(chart.range()).isEqualTo(new TimeRange(0, 100));
        assertThat(chart.active()).isEqualTo(new TimeRange(40, 80));
    }

    /** As one with a full heap: its last actions may be seconds before its end. */
    @Test
    void active_pausesBehindTheLastAction_areShown_whereTheyTakeATenthOfTheTime() {
        assertThat(pausedBehindItsLastAction(20, 60).active()).isEqualTo(new TimeRange(40, 300));
        assertThat(pausedBehindItsLastAction(20, 60).range()).isEqualTo(new TimeRange(40, 300));
        assertThat(pausedBehindItsLastAction(2, 2).active()).isEqualTo(new TimeRange(40, 100));
    }

    private static LaneChart pausedBehindItsLastAction(long first, long second) {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("a", 1, false));
        builder.actions().add(0, 40, 60, thread, -1, -1, -1);
        builder.overlays().add(builder.text("GC pause"), 150, first, Trace.ABSENT, Trace.ABSENT, 0);
        builder.overlays().add(builder.text("safepoint"), 300 - second, second, Trace.ABSENT, Trace.ABSENT, 0);
        builder.overlays().add(builder.text("GC pause"), 300 - second, second, Trace.ABSENT, Trace.ABSENT, 0);
        return chart(builder.build("a.jfr", new TimeRange(0, 400), 1));
    }

    @Test
    void active_oneInstantOnly_isThatInstant() {
        var chart = chart(new ActionTraces().add("a", "take", 40, 0));

        assertThat(chart.active()).isEqualTo(new TimeRange(ActionTraces.START + 40, ActionTraces.START + 40));
    }

    @Test
    void chart_noActions_isEmptyOverTheWholeRange() {
        var chart = chart(new ActionTraces());

        assertThat(chart.isEmpty()).isTrue();
        assertThat(chart.active()).isEqualTo(chart.range());
    }

    @Test
    void chart_saysWhoDecidedHowItIsDrawn() {
        var builder = new TraceBuilder();
        builder.tally(new Tally.Key("lanes.map", 1, Tally.Picture.LANES, false)).add();
        builder.tally(new Tally.Key("waits.map", 1, Tally.Picture.OVERLAY, false))
                .add();
        builder.tally(new Tally.Key("orders.map", 1, Tally.Picture.SEQUENCE, false))
                .add();

        assertThat(chart(builder.build("a.jfr", new TimeRange(0, 1), 1)).omissions())
                .extracting(Omission::text)
                .containsExactly("lanes.map (1 event), waits.map (1 event)");
    }

    @Test
    void omissions_severalRecordings_sayWhose() {
        var lossy = new TraceBuilder();
        lossy.omit(new Omission(Omission.Kind.DAMAGED, 2, "2 chunks damaged"));
        var range = new TimeRange(0, 1);

        var chart = chart(lossy.build("one.jfr", range, 2), new TraceBuilder().build("two.jfr", range, 1));

        assertThat(chart.omissions()).extracting(Omission::text).containsExactly("one.jfr: 2 chunks damaged");
    }
}
