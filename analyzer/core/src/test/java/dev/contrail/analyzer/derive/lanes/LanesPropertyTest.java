package dev.contrail.analyzer.derive.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesPropertyTest {
    private static LaneChart chart(Trace... run) {
        return Lanes.of(List.of(run), new Categories());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void marks_withinASubRow_neverOverlap(long seed) {
        for (Lane lane : chart(ActionTraces.random(seed, 400)).lanes()) {
            Marks marks = lane.marks();
            long[] busyUntil = new long[marks.depth()];
            for (int mark = 0; mark < marks.size(); mark++) {
                assertThat(marks.start(mark)).isGreaterThanOrEqualTo(busyUntil[marks.subRow(mark)]);
                busyUntil[marks.subRow(mark)] = marks.end(mark);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void marks_ofAllLanes_areTheActionsOfAllTraces(long seed) {
        Trace one = ActionTraces.random(seed, 300);
        Trace two = ActionTraces.random(seed + 100, 200);

        LaneChart chart = chart(one, two);

        assertThat(chart.size()).isEqualTo(500);
        for (LaneAction action : chart.actions()) {
            long inTraces = count(one, action.name()) + count(two, action.name());
            assertThat(action.count()).isEqualTo(inTraces);
        }
    }

    private static long count(Trace trace, String action) {
        Actions actions = trace.actions();
        long count = 0;
        for (int row = 0; row < actions.size(); row++) {
            count += trace.text(actions.action().get(row), "").equals(action) ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void atOnce_atEveryStep_isWhatCountingTheSpansGives(long seed) {
        Trace trace = ActionTraces.random(seed, 300);
        LaneChart chart = chart(trace);
        for (AtOnce series : chart.atOnce()) {
            String action = chart.actions().get(series.action()).name();
            int max = 0;
            for (int step = 0; step < series.times().size(); step++) {
                int counted = spansAt(trace, action, series.times().get(step));
                assertThat(series.counts().get(step)).isEqualTo(counted).isNotNegative();
                max = Math.max(max, counted);
            }
            assertThat(series.max()).isEqualTo(max);
            assertThat(series.counts().get(series.counts().size() - 1)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void atOnce_ofTwoProcesses_countsTheSpansOfBoth(long seed) {
        Trace one = ActionTraces.random(seed, 200);
        Trace two = ActionTraces.random(seed + 100, 50);
        for (LaneChart chart : List.of(chart(one, two), chart(two, one))) {
            for (AtOnce series : chart.atOnce()) {
                String action = chart.actions().get(series.action()).name();
                for (int step = 0; step < series.times().size(); step++) {
                    long time = series.times().get(step);
                    assertThat(series.counts().get(step))
                            .isEqualTo(spansAt(one, action, time) + spansAt(two, action, time));
                }
            }
        }
    }

    /** The most at once is reached when one starts, so it is enough to look there. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void atOnce_max_isTheMostAtAnyStart(long seed) {
        Trace trace = ActionTraces.random(seed, 300);
        LaneChart chart = chart(trace);
        for (AtOnce series : chart.atOnce()) {
            String action = chart.actions().get(series.action()).name();
            int most = 0;
            for (int row = 0; row < trace.actions().size(); row++) {
                most = Math.max(
                        most, spansAt(trace, action, trace.actions().start().get(row)));
            }
            assertThat(series.max()).isEqualTo(most);
        }
    }

    private static int spansAt(Trace trace, String action, long time) {
        Actions actions = trace.actions();
        int count = 0;
        for (int row = 0; row < actions.size(); row++) {
            long start = actions.start().get(row);
            boolean lasts = start <= time && time < start + actions.duration().get(row);
            count += lasts && trace.text(actions.action().get(row), "").equals(action) ? 1 : 0;
        }
        return count;
    }
}
