package dev.contrail.analyzer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 5_000, 70_000})
    void of_stretchesOfManyThreads_isAStableSort(int size) {
        var random = new Random(size);
        long[] times = new long[size];
        long clock = 0;
        for (int row = 0; row < size; row++) {
            clock = random.nextInt(50) == 0 ? random.nextInt(1000) : clock + random.nextInt(3);
            times[row] = clock;
        }

        int[] order = TimeOrder.of(LongColumn.of(times));

        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(row -> times[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(order == null ? IntStream.range(0, size).toArray() : order).isEqualTo(expected);
    }

    @Test
    void of_rowsInOrder_needsNone() {
        assertThat(TimeOrder.of(LongColumn.of())).isNull();
        assertThat(TimeOrder.of(LongColumn.of(1, 1, 2))).isNull();
    }
}
