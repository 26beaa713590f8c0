package dev.contrail.analyzer.render.chart.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.fold.Folding;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folded waits look like each of them drawn, and count like them. */
@Tag("large")
class FoldedLanesTest {
    private static final long NANOS = 100_000_000;
    private static final int COLUMNS = 1200;
    private static final Folding TINY = new Folding(1_000, Folding.OF_PICTURES.steps());

    private static Trace trace(TraceBuilder builder, long seed) {
        var random = new Random(seed);
        var traces = new ActionTraces(builder);
        for (int thread = 0; thread < 5; thread++) {
            for (long now = random.nextInt(1_000_000); now < NANOS; ) {
                boolean dense = now % 10_000_000 < 6_000_000;
                long duration = random.nextInt(60) == 0 ? random.nextInt(2_000_000) : random.nextInt(8_000);
                String name = random.nextInt(300) == 0 ? "file" : random.nextInt(9) == 0 ? "lock" : "park";
                traces.wait("worker-" + thread, name, now, duration, "Queue");
                if (random.nextInt(200) == 0) {
                    traces.wait("worker-" + thread, "pinned", now - 5, duration + 10, "Queue");
                }
                now += duration + 100 + random.nextInt(dense ? 4_000 : 300_000);
            }
        }
        return traces.build("waits.jfr", NANOS);
    }

    private static LaneChart chart(Trace trace) {
        return Lanes.of(List.of(trace), new Categories());
    }

    private static LaneStack stack(LaneChart chart) {
        return new LaneStack(chart, LaneView.of(List.of(chart), COLUMNS).get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void waits_folded_countAsEachOfThem(long seed) {
        Trace folded = trace(new TraceBuilder(TINY, 0), seed);
        LaneChart expected = chart(trace(new TraceBuilder(), seed));
        LaneChart chart = chart(folded);

        assertThat(chart.actions()).isEqualTo(expected.actions());
        assertThat(chart.size()).isEqualTo(expected.size());
        assertThat(chart.range()).isEqualTo(expected.range());
        assertThat(chart.active()).isEqualTo(expected.active());
        assertThat(chart.atOnce()).hasSameSizeAs(expected.atOnce());
        for (int series = 0; series < chart.atOnce().size(); series++) {
            assertThat(chart.atOnce().get(series).max())
                    .isBetween(1, expected.atOnce().get(series).max());
        }
        assertThat((long) folded.actions().size()).isLessThan(expected.size() / 2);
        assertThat(Lanes.hideFolds(folded, TINY)).isTrue();
        assertThat(chart.omissions())
                .filteredOn(omission -> omission.kind() == Omission.Kind.FOLDED)
                .singleElement()
                .satisfies(
                        omission -> assertThat(omission.text()).contains("waits on their own, shorter than 32.8 µs"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bars_folded_areWhereEachWouldBe(long seed) {
        LaneChart chart = chart(trace(new TraceBuilder(), seed));
        List<LaneBand> each = stack(chart).bands();
        List<LaneBand> folded =
                stack(chart(trace(new TraceBuilder(TINY, 0), seed))).bands();
        int[] ranks = new LaneRanks(chart.actions(), Set.of()).byAction();

        assertThat(folded).hasSameSizeAs(each);
        for (int lane = 0; lane < each.size(); lane++) {
            assertThat(folded.get(lane).lane().name())
                    .isEqualTo(each.get(lane).lane().name());
            assertThat(folded.get(lane).rows()).hasSameSizeAs(each.get(lane).rows());
            assertShownIn(each.get(lane).rows(), folded.get(lane).rows(), ranks);
            assertShownIn(folded.get(lane).rows(), each.get(lane).rows(), ranks);
        }
    }

    /** What begins or ends up to half a pixel elsewhere may round to the next column, and stand in front of another there. */
    private static void assertShownIn(List<LaneColumns> some, List<LaneColumns> others, int[] ranks) {
        for (LaneColumns row : some) {
            for (int column = 0; column < COLUMNS; column++) {
                int top = row.top(column);
                int first = Math.max(0, column - 1);
                int last = Math.min(COLUMNS - 1, column + 1);
                boolean shown = others.stream()
                        .anyMatch(other -> IntStream.rangeClosed(first, last)
                                .map(other::top)
                                .anyMatch(there -> there == top
                                        || there != LaneColumns.NONE
                                                && top != LaneColumns.NONE
                                                && ranks[there] < ranks[top]));
                assertThat(shown).as("action %d in column %d", top, column).isTrue();
            }
        }
    }

    @Test
    void hideFolds_actionsMuchShorterThanTheWaits_isFalse() {
        var builder = new TraceBuilder(TINY, 0);
        new ActionTraces(builder).add("worker-1", "upload", 10_000, 40_000);

        Trace trace = trace(builder, 1);

        assertThat(trace.folded()).isPositive();
        assertThat(Lanes.hideFolds(trace, TINY)).isFalse();
    }
}
