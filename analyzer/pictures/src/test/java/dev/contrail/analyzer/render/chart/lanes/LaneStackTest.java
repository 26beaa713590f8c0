package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lanes stand under each other, and how high they are. */
class LaneStackTest {
    private static LaneChart chart(Trace... runs) {
        return Lanes.of(List.of(runs), new Categories());
    }

    private static LaneStack stack(LaneChart chart) {
        return new LaneStack(chart, LaneView.of(List.of(chart), 1_000).get(0));
    }

    private static LaneStack threads(int number) {
        var traces = new ActionTraces();
        for (int thread = 0; thread < number; thread++) {
            traces.add("t-%03d".formatted(thread), "take", 0, MILLI);
        }
        return stack(chart(traces.build("threads.jfr", MILLI)));
    }

    /** The more there are, the lower each is, and the smaller its name. */
    @ParameterizedTest
    @CsvSource({"1, 24", "16, 24", "17, 20", "40, 20", "41, 16", "80, 16", "81, 12", "200, 12"})
    void lanes_ofSoManyThreads_areSoHigh(int threads, int height) {
        LaneStack stack = threads(threads);

        assertThat(stack.bands()).hasSize(threads).allMatch(band -> band.height() == height);
        assertThat(stack.height()).isEqualTo(threads * height);
        assertThat(stack.font()).isEqualTo(height < 16 ? Theme.SMALL : Theme.TEXT);
    }

    /** A mark has two pixels of its lane free above it and two below, in a very low lane one. */
    @Test
    void row_ofALane_leavesAGapToItsNeighbours() {
        LaneBand high = threads(2).bands().get(1);
        LaneBand low = threads(90).bands().get(1);

        assertThat(List.of(high.top(), high.rowTop(0), high.rowBottom(0), high.bottom()))
                .containsExactly(24, 26, 46, 48);
        assertThat(List.of(low.top(), low.rowTop(0), low.rowBottom(0), low.bottom()))
                .containsExactly(12, 13, 23, 24);
    }

    private static ActionTraces nested(int depth) {
        var traces = new ActionTraces();
        for (int i = 0; i < depth; i++) {
            traces.add("worker-1", "step " + i, i * MILLI, (100 - 2 * i) * MILLI);
        }
        return traces;
    }

    /** Rows of a lane lie under each other with a pixel between them, as high as five eighths of a lane. */
    @Test
    void rows_ofNestedSpans_lieUnderEachOther() {
        LaneBand band =
                stack(chart(nested(3).build("nested.jfr", 100 * MILLI))).bands().get(0);

        assertThat(band.height()).isEqualTo(3 * 15 + 4);
        assertThat(band.rows()).hasSize(3);
        assertThat(List.of(band.rowTop(0), band.rowTop(1), band.rowTop(2))).containsExactly(2, 17, 32);
        assertThat(List.of(band.rowBottom(0), band.rowBottom(1), band.rowBottom(2)))
                .containsExactly(16, 31, 46);
        assertThat(band.crowded()).isZero();
    }

    /** Twelve rows; what is nested deeper shares the last one, and is told. */
    @Test
    void rows_ofDeeplyNestedSpans_areTwelve() {
        LaneStack stack = stack(chart(nested(14).build("nested.jfr", 100 * MILLI)));
        LaneBand band = stack.bands().get(0);

        assertThat(band.rows()).hasSize(12);
        assertThat(band.crowded()).isEqualTo(2);
        assertThat(stack.omissions())
                .extracting(Omission::text)
                .contains("2 actions in a row of their own: too many at once on one thread");
        assertThat(stack(chart(nested(12).build("nested.jfr", 100 * MILLI))).omissions())
                .isEmpty();
    }

    /** A process's name, its pauses, its lanes; then the next one. */
    @Test
    void processes_standUnderEachOtherEachWithItsNameAndPauses() {
        Trace one = new ActionTraces()
                .add("io-1", "read", 0, 30 * MILLI)
                .add("io-2", "read", 0, 30 * MILLI)
                .pause("GC pause", 20 * MILLI, 5 * MILLI, 0)
                .build("front.jfr", 100 * MILLI);
        Trace two =
                new ActionTraces().add("io-1", "read", 10 * MILLI, 30 * MILLI).build("back.jfr", 100 * MILLI);
        LaneChart chart = chart(one, two);

        LaneStack stack = stack(chart);

        assertThat(stack.groups())
                .extracting(LaneStack.Group::name, LaneStack.Group::top, LaneStack.Group::height)
                .containsExactly(
                        tuple(chart.lanes().get(0).group(), 0, 24),
                        tuple(chart.lanes().get(2).group(), 88, 24));
        assertThat(stack.pauseRows())
                .containsExactly(
                        new LaneStack.PauseRow(chart.lanes().get(0).group(), 24, 40, 88),
                        new LaneStack.PauseRow(chart.lanes().get(2).group(), 112, 128, 152));
        assertThat(stack.bands()).extracting(LaneBand::top).containsExactly(40, 64, 128);
        assertThat(stack.bandOf(2)).isEqualTo(2);
        assertThat(stack.pauseRowOf(chart.lanes().get(2))).isEqualTo(1);
        assertThat(stack.height()).isEqualTo(152);
    }

    /** Two hundred have a lane each, those that did most; the others share a higher one above them. */
    @Test
    void lanes_ofMoreThanThereIsRoomFor_shareOneAboveTheOthers() {
        var traces = new ActionTraces();
        for (int thread = 0; thread < 203; thread++) {
            traces.add("t-%03d".formatted(thread), "take", 0, MILLI);
            if (thread >= 3) {
                traces.add("t-%03d".formatted(thread), "take", 2 * MILLI, MILLI);
            }
        }
        LaneStack stack = stack(chart(traces.build("many.jfr", 3 * MILLI)));

        assertThat(stack.bands()).hasSize(201);
        assertThat(stack.bands().get(0).density()).isTrue();
        assertThat(stack.bands().get(0).lane().name()).isEqualTo("3 other threads");
        assertThat(stack.bands().get(0).height()).isEqualTo(48);
        assertThat(stack.bands().get(1).lane().name()).isEqualTo("t-003");
        assertThat(stack.bandOf(0)).isNegative();
        assertThat(stack.bandOf(3)).isEqualTo(1);
        assertThat(stack.omissions()).extracting(Omission::count).containsExactly(3L);
        assertThat(threads(200).omissions()).isEmpty();
    }

    /** What a pool of hundreds did more often is more of the same: single threads, and those where something went wrong, stay. */
    @Test
    void lanes_ofMoreThanThereIsRoomFor_haveMainAlarmsAndAFewOfEachKind() {
        var traces = new ActionTraces();
        for (int thread = 0; thread < 300; thread++) {
            for (int take = 0; take < 3; take++) {
                traces.add("worker-%03d".formatted(thread), "take", take * MILLI, MILLI);
            }
        }
        for (int thread = 0; thread < 5; thread++) {
            traces.add("io-%d".formatted(thread), "read", 0, MILLI);
        }
        traces.add("main", "submit", 0, MILLI).add("timer", "tick", 0, MILLI);
        traces.add("io-4", "put back", MILLI, 0);

        LaneStack stack = stack(chart(traces.build("pool.jfr", 3 * MILLI)));

        assertThat(stack.bands())
                .hasSize(201)
                .extracting(band -> band.lane().name())
                .contains("main", "timer", "io-4", "io-0", "io-1", "107 other threads")
                .doesNotContain("io-3");
        assertThat(stack.omissions())
                .extracting(Omission::text)
                .contains(
                        "107 threads in a lane of their own: there is room for 200, of each kind for those that did most;"
                                + " the others share one a process, which is higher where they did more, in the colour of"
                                + " what they did most");
    }

    /** Who has not ended when nearly all have is what one looks for, however little it did before. */
    @Test
    void lanes_ofMoreThanThereIsRoomFor_haveTheOneThatHangs() {
        var traces = new ActionTraces();
        for (int thread = 0; thread < 300; thread++) {
            for (int work = 0; work < (thread == 207 ? 1 : 3); work++) {
                traces.add("worker-%03d".formatted(thread), "work", work * MILLI, MILLI);
            }
        }
        traces.open("worker-207", "work", 2 * MILLI);

        assertThat(stack(chart(traces.build("pool.jfr", 9 * MILLI))).bands())
                .extracting(band -> band.lane().name())
                .contains("worker-207");
    }

    @Test
    void nameWidth_isThatOfTheWidestNameUpToTheLimit() {
        LaneStack stack = stack(chart(new ActionTraces()
                .add("a-thread-with-a-long-name", "take", 0, MILLI)
                .add("b", "take", 0, MILLI)
                .build("names.jfr", MILLI)));
        double widest = Labels.width(Theme.TEXT, "a-thread-with-a-long-name");

        assertThat(stack.nameWidth(1_000)).isEqualTo((int) Math.ceil(widest));
        assertThat((double) stack.nameWidth(60)).isBetween(40.0, 60.0);
    }

    /** The name of the pauses' row is a name beside the lanes, too. */
    @Test
    void nameWidth_withPauses_hasRoomForTheirName() {
        LaneStack stack = stack(chart(new ActionTraces()
                .add("b", "take", 0, MILLI)
                .pause("GC pause", 0, MILLI / 2, 0)
                .build("pause.jfr", MILLI)));

        assertThat(stack.nameWidth(200)).isEqualTo((int) Math.ceil(Labels.width(Theme.TEXT, "JVM pauses")));
    }

    @Test
    void alarms_areCountedByLane() {
        LaneStack stack = stack(chart(new ActionTraces()
                .add("a", "take", 0, MILLI)
                .add("b", "put back", 0, 0)
                .add("b", "put back", MILLI, 0)
                .build("alarms.jfr", MILLI)));

        assertThat(stack.bands()).extracting(LaneBand::alarms).containsExactly(0L, 2L);
        assertThat(stack.hasAlarms()).isTrue();
        assertThat(threads(2).hasAlarms()).isFalse();
    }
}
