package dev.contrail.analyzer.derive.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which row of which lane a mark stands: of marks that overlap, of spans that moved between threads, of samples. */
class StackedMarksTest {
    private static LaneChart chart(Trace trace) {
        return Lanes.of(List.of(trace), new Categories());
    }

    /** The sub-rows of one thread's marks, in order of their start. */
    private static List<Integer> subRows(ActionTraces traces) {
        Marks marks = chart(traces.build("a.jfr", 1_000)).lanes().get(0).marks();
        List<Integer> rows =
                IntStream.range(0, marks.size()).map(marks::subRow).boxed().toList();
        assertThat(marks.depth())
                .isEqualTo(1 + rows.stream().mapToInt(row -> row).max().orElse(0));
        return rows;
    }

    @Test
    void subRow_isTheLowestThatIsFree() {
        assertThat(subRows(new ActionTraces()
                        .add("a", "outer", 0, 100)
                        .add("a", "first", 10, 20)
                        .add("a", "beside it", 20, 40)
                        .add("a", "as the first ends", 30, 10)
                        .add("a", "later", 50, 10)))
                .containsExactly(0, 1, 2, 1, 1);
    }

    @Test
    void subRow_ofWhatOverlapsAnEnd_isNotTheOneThatIsBusy() {
        assertThat(subRows(new ActionTraces()
                        .add("a", "first", 0, 20)
                        .add("a", "longer", 10, 30)
                        .add("a", "after the first", 25, 5)
                        .add("a", "after all", 40, 5)))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void subRow_ofAnInstant_isFreeForWhatBeginsThen() {
        assertThat(subRows(new ActionTraces()
                        .add("a", "outer", 0, 100)
                        .add("a", "instant", 50, 0)
                        .add("a", "span", 51, 10)
                        .add("a", "instant", 55, 0)))
                .containsExactly(0, 1, 1, 2);
    }

    @Test
    void marks_thatBeginTogether_areStackedLongestFirst() {
        assertThat(chart(new ActionTraces()
                                .add("a", "before", 0, 5)
                                .add("a", "short", 10, 1)
                                .add("a", "long", 10, 30)
                                .add("a", "middle", 10, 20)
                                .build("a.jfr", 1_000))
                        .lanes()
                        .get(0)
                        .marks())
                .satisfies(marks -> assertThat(IntStream.range(0, 4).mapToLong(marks::end))
                        .containsExactly(
                                ActionTraces.START + 5,
                                ActionTraces.START + 40,
                                ActionTraces.START + 30,
                                ActionTraces.START + 11));
    }

    /** Begun by one thread and ended by another: recorded without a thread, with the name of who ended it. */
    private static TraceBuilder moved(TraceBuilder builder, int queue, int task) {
        int type = builder.text("contrail.Span");
        int end = builder.text("closer");
        builder.actions().add(type, 10, 50, Trace.ABSENT, queue, builder.text("upload"), task);
        builder.actions()
                .attributes()
                .of(type, Attribute.ENDED_ON, Attribute.Kind.TEXT, Unit.NONE)
                .put(builder.actions().size() - 1, end);
        return builder;
    }

    private static List<String> lanes(TraceBuilder builder) {
        return chart(builder.build("a.jfr", new TimeRange(0, 100), 1)).lanes().stream()
                .map(Lane::name)
                .toList();
    }

    @Test
    void spanThatMoved_standsBehindAllThreads_underWhatItWasDoneTo() {
        var builder = new TraceBuilder();
        builder.actions()
                .add(
                        builder.text("contrail.Span"),
                        0,
                        5,
                        builder.thread(new TraceThread("zed", 9, false)),
                        Trace.ABSENT,
                        Trace.ABSENT,
                        Trace.ABSENT);
        int queue = builder.participant("pool", 0);
        moved(builder, queue, builder.participant("part-1", 0));
        moved(builder, queue, Trace.ABSENT);
        moved(builder, Trace.ABSENT, Trace.ABSENT);

        assertThat(lanes(builder))
                .containsExactly("zed", "part-1 (across threads)", "pool (across threads)", "upload (across threads)");
    }

    @Test
    void actionWithoutAThread_isOfAnUnknownOne() {
        var builder = new TraceBuilder();
        builder.actions().add(builder.text("a"), 0, 5, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT);

        assertThat(lanes(builder)).containsExactly(TraceThread.UNKNOWN.displayName());
    }

    @Test
    void threadOfTheJvmItself_isNoSpanThatMoved() {
        var builder = new TraceBuilder();
        int type = builder.text("a");
        int jvm = builder.thread(new TraceThread("VM Thread", 0, false));
        int own = builder.thread(new TraceThread("worker", 7, false));
        builder.actions().add(type, 0, 5, own, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT);
        builder.actions().add(type, 0, 5, jvm, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT);

        assertThat(lanes(builder)).containsExactly("VM Thread", "worker");
    }

    @Test
    void action_ofSamples_countsThemAndTellsTheLongestPeriod() {
        var builder = new TraceBuilder();
        int type = builder.text("jdk.ExecutionSample");
        int thread = builder.thread(new TraceThread("a", 1, false));
        var attributes = builder.actions().attributes();
        for (int row = 0; row < 2; row++) {
            builder.actions().add(type, 100L * row, 20, thread, Trace.ABSENT, builder.text("running"), Trace.ABSENT);
            attributes
                    .of(type, Attribute.SAMPLES, Attribute.Kind.INTEGER, Unit.NONE)
                    .put(row, 2 + row);
            attributes
                    .of(type, Attribute.PERIOD, Attribute.Kind.DECIMAL, Unit.TIME)
                    .put(row, Double.doubleToRawLongBits(20 - row));
        }

        assertThat(chart(builder.build("a.jfr", new TimeRange(0, 200), 1)).actions())
                .extracting(LaneAction::name, LaneAction::count, LaneAction::samples, LaneAction::periodNanos)
                .containsExactly(tuple("running", 2L, 5L, 20L));
    }
}
