package dev.contrail.analyzer.derive.moment;

import static dev.contrail.analyzer.ActionTraces.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesMomentTest {
    private static LaneChart chart(Trace trace) {
        return Lanes.of(List.of(trace), new Categories());
    }

    private static List<String> at(Trace trace, long nanos, String... hidden) {
        return LanesMoment.at(chart(trace), Set.of(hidden), START + nanos).stream()
                .map(row -> row.who() + ": " + row.what() + " on " + row.object() + ", " + row.lasted())
                .map(row -> row.replace(" on queue#1", "").replace(" on ,", ","))
                .toList();
    }

    @Test
    void at_anInstant_tellsWhatEachThreadIsIn_andForHowLong() {
        Trace trace = new ActionTraces()
                .add("worker-2", "upload", 10, 50, "part-7")
                .add("worker-1", "take", 0, 15)
                .add("worker-3", "take", 0, 10)
                .build("a.jfr", 1_000);

        assertThat(at(trace, 14)).containsExactly("worker-1: take, 14 ns", "worker-2: upload part-7, 4 ns");
    }

    @Test
    void at_theStartAndTheEndOfASpan_isInAndOut() {
        Trace trace = new ActionTraces().add("worker", "take", 10, 5).build("a.jfr", 1_000);

        assertThat(at(trace, 9)).isEmpty();
        assertThat(at(trace, 10)).containsExactly("worker: take, 0 ns");
        assertThat(at(trace, 14)).containsExactly("worker: take, 4 ns");
        assertThat(at(trace, 15)).isEmpty();
    }

    @Test
    void at_spansInSpans_tellsTheInnermost_andTheOneAroundWhereThatIsHidden() {
        Trace trace = new ActionTraces()
                .add("worker", "request", 0, 100)
                .add("worker", "query", 20, 30)
                .add("worker", "parse", 60, 10)
                .build("a.jfr", 1_000);

        assertThat(at(trace, 25)).containsExactly("worker: query, 5 ns");
        assertThat(at(trace, 25, "query")).containsExactly("worker: request, 25 ns");
        assertThat(at(trace, 55)).containsExactly("worker: request, 55 ns");
    }

    @Test
    void at_whatHappensThen_tellsItAsNow() {
        Trace trace = new ActionTraces()
                .add("worker", "put back", 10, 0, "part-1")
                .add("worker", "take", 20, 5)
                .build("a.jfr", 1_000);

        assertThat(at(trace, 10)).containsExactly("worker: put back part-1, now");
        assertThat(at(trace, 11)).isEmpty();
    }

    @Test
    void at_waitsAndPauses_tellsThemBelow() {
        Trace trace = new ActionTraces()
                .add("worker", "request", 0, 100)
                .wait("worker", "lock", 20, 30, "Pool")
                .pause("GC pause", 40, 5, 1)
                .build("a.jfr", 1_000);

        assertThat(at(trace, 42))
                .containsExactly(
                        "worker: request, 42 ns", "all threads: GC pause, 2 ns", "worker: lock on Pool, 22 ns");
    }

    /** Also where spans overlap without one lying in the other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void at_anyInstantOfAnyTrace_isTheDeepestOfAllThatLast(long seed) {
        LaneChart chart = chart(ActionTraces.random(seed, 400));
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            long time = chart.range().startNanos()
                    + (long) (random.nextDouble() * chart.range().durationNanos());
            var expected = new ArrayList<String>();
            for (Lane lane : chart.lanes()) {
                deepest(chart, lane, time).ifPresent(what -> expected.add(lane.name() + " " + what));
            }
            assertThat(LanesMoment.at(chart, Set.of(), time).stream()
                            .filter(row -> row.color() != MomentRow.STANDING)
                            .map(row -> row.who() + " " + row.kind()))
                    .isEqualTo(expected);
        }
    }

    private static Optional<String> deepest(LaneChart chart, Lane lane, long time) {
        Marks marks = lane.marks();
        int found = -1;
        for (int mark = 0; mark < marks.size(); mark++) {
            boolean lasts = marks.start(mark) <= time && time < marks.end(mark) || marks.start(mark) == time;
            if (lasts && (found < 0 || marks.subRow(mark) >= marks.subRow(found))) {
                found = mark;
            }
        }
        return found < 0
                ? Optional.empty()
                : Optional.of(chart.actions().get(marks.action(found)).name());
    }
}
