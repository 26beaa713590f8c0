package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaneThinningTest {
    private static final int MARKS = 5_000;

    private static LaneChart chart() {
        var random = new Random(7);
        var actions = new Pages.Actions();
        long now = 0;
        for (int mark = 0; mark < MARKS; mark++) {
            long duration = random.nextInt(100) == 0 ? 100_000 : random.nextInt(500);
            String action = random.nextInt(50) == 0 ? "put back" : "take " + random.nextInt(3);
            actions.add("worker", action, "task", now, duration);
            now += duration + random.nextInt(300);
        }
        return Lanes.of(List.of(actions.trace("many.jfr", now)), new Categories());
    }

    private static final class Sums implements LaneThinning.Sink {
        private final Marks marks;
        private final long[] nanos;
        private final long[] counts;
        private long size;
        private long end = Long.MIN_VALUE;
        private boolean overlaps;

        Sums(LaneChart chart) {
            marks = chart.lanes().get(0).marks();
            nanos = new long[chart.actions().size()];
            counts = new long[nanos.length];
        }

        @Override
        public void put(int row, long start, long duration, int count) {
            int text = marks.trace().actions().action().get(row);
            int action = marks.actionOfText().get(text + 1);
            nanos[action] += duration;
            counts[action] += count;
            overlaps |= start < end;
            end = start + duration;
            size++;
        }
    }

    private static Sums sums(LaneChart chart, LaneThinning thinning) {
        int[] track = new int[MARKS];
        Arrays.setAll(track, mark -> mark);
        var sums = new Sums(chart);
        thinning.of(sums.marks, track, sums);
        return sums;
    }

    @Test
    void marks_beyondTheBudget_becomeFewerButKeepCountAndTimeOfEachAction() {
        LaneChart chart = chart();

        Sums all = sums(chart, LaneThinning.of(chart));
        Sums thinned = sums(chart, LaneThinning.of(chart, MARKS / 4));

        assertThat(all.size).isEqualTo(MARKS);
        assertThat(thinned.size).isPositive().isLessThanOrEqualTo(MARKS / 4);
        assertThat(thinned.counts).isEqualTo(all.counts);
        assertThat(thinned.nanos).isEqualTo(all.nanos);
        assertThat(thinned.overlaps).isFalse();
    }

    @Test
    void marks_withinTheBudget_stay() {
        LaneChart chart = chart();

        assertThat(LaneThinning.of(chart, MARKS).stepNanos()).isZero();
    }
}
