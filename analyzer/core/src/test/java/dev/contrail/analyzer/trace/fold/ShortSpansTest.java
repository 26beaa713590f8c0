package dev.contrail.analyzer.trace.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortSpansTest {
    private static final long STEP = 100;

    private final List<Put> put = new ArrayList<>();
    private final ShortSpans spans = new ShortSpans(
            STEP, 1, (kind, first, start, duration, count) -> put.add(new Put(kind, first, start, duration, count)));

    private record Put(int kind, int first, long start, long duration, int count) {}

    @Test
    void add_shortOnesOfOneStep_areOneOfEachKindInOrderOfAppearance() {
        spans.add(0, 10, 200, 20, 1);
        spans.add(1, 11, 230, 5, 1);
        spans.add(0, 12, 240, 30, 3);
        spans.add(0, 13, 300, 1, 1);
        spans.flush();

        assertThat(put)
                .containsExactly(new Put(0, 10, 200, 50, 4), new Put(1, 11, 250, 5, 1), new Put(0, 13, 300, 1, 1));
    }

    @Test
    void add_oneAsLongAsAStep_staysAsItIs() {
        spans.add(0, 1, 10, 20, 1);
        spans.add(0, 2, 40, 100, 1);
        spans.add(0, 3, 150, 20, 1);
        spans.flush();

        assertThat(put).containsExactly(new Put(0, 1, 10, 20, 1), new Put(0, 2, 40, 100, 1), new Put(0, 3, 150, 20, 1));
    }

    @Test
    void add_beforeTimeZero_isInTheStepBelow() {
        spans.add(0, 1, -50, 10, 1);
        spans.add(0, 2, 50, 10, 1);
        spans.flush();

        assertThat(put).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void add_many_neverOverlapAndKeepTheirNumberAndTime(long seed) {
        var random = new Random(seed);
        long[] nanos = new long[5];
        int[] counts = new int[5];
        long now = 0;
        for (int span = 0; span < 10_000; span++) {
            now += random.nextInt(40);
            int kind = random.nextInt(5);
            long duration = random.nextInt(30) == 0 ? 500 : random.nextInt(20);
            spans.add(kind, span, now, duration, 1);
            nanos[kind] += duration;
            counts[kind]++;
            now += duration;
        }
        spans.flush();

        long end = Long.MIN_VALUE;
        for (Put span : put) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.start() + span.duration();
            nanos[span.kind()] -= span.duration();
            counts[span.kind()] -= span.count();
        }
        assertThat(put).hasSizeLessThan(8_000);
        assertThat(nanos).containsOnly(0);
        assertThat(counts).containsOnly(0);
    }

    @Test
    void folding_withoutABudget_isRefused() {
        assertThatThrownBy(() -> new Folding(0, 1)).hasMessageContaining("budget of 0");
        assertThat(new Folding(1, 10).stepNanos(699)).isEqualTo(64);
        assertThat(new Folding(1, 10).stepNanos(3)).isOne();
    }
}
