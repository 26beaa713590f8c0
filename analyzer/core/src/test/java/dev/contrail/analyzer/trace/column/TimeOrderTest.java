package dev.contrail.analyzer.trace.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 5_000, 70_000})
    void of_stretchesOfManyThreads_isAStableSort(int size) {
        for (int threads : new int[] {1, 3, size, 200_000}) {
            assertSorts(size, threads);
        }
    }

    private static void assertSorts(int size, int threadCount) {
        var random = new Random(size);
        long[] times = new long[size];
        int[] threads = new int[size];
        long clock = 0;
        for (int row = 0; row < size; row++) {
            clock = random.nextInt(50) == 0 ? random.nextInt(1000) : clock + random.nextInt(3);
            times[row] = clock;
            threads[row] = row / 20 % threadCount * (200_000 / threadCount) - 1;
        }

        int[] order = TimeOrder.of(LongColumn.of(times), IntColumn.of(threads));

        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(row -> times[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(order == null ? IntStream.range(0, size).toArray() : order).isEqualTo(expected);
    }

    @Test
    void of_moreRowsThanAreLaidOut_inFewStretches_isASort() {
        int stretches = 6;
        int size = 200_000;
        var times = new LongColumn.Builder();
        for (int stretch = 0; stretch < stretches; stretch++) {
            for (int row = 0; row < size; row++) {
                times.add((long) row * stretches + (stretch * 5) % stretches);
            }
        }
        var threads = new IntColumn.Builder();
        threads.addSame(0, stretches * size);
        LongColumn column = times.build();

        int[] order = TimeOrder.of(column, threads.build());

        assertThat(order).isNotNull();
        long[] sorted = new long[stretches * size];
        column.rows(order).read(0, sorted, 0, sorted.length);
        assertThat(sorted).isEqualTo(LongStream.range(0, sorted.length).toArray());
    }

    @Test
    void of_rowsInOrder_needsNone() {
        assertThat(TimeOrder.of(LongColumn.of(), IntColumn.of())).isNull();
        assertThat(TimeOrder.of(LongColumn.of(1, 1, 2), IntColumn.of(0, 1, 0))).isNull();
    }
}
