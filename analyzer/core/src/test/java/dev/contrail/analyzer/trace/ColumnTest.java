package dev.contrail.analyzer.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void builder_overManyPages_keepsEveryValue() {
        var ints = new IntColumn.Builder();
        var longs = new LongColumn.Builder();
        var doubles = new DoubleColumn.Builder();
        int size = 3 * Pages.SIZE + 5;
        for (int i = 0; i < size; i++) {
            ints.add(i);
            longs.add(-i);
            doubles.add(i / 2.0);
        }
        IntColumn intColumn = ints.build();
        LongColumn longColumn = longs.build();
        DoubleColumn doubleColumn = doubles.build();

        assertThat(intColumn.size()).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(intColumn.get(i)).isEqualTo(i);
            assertThat(longColumn.get(i)).isEqualTo(-i);
            assertThat(doubleColumn.get(i)).isEqualTo(i / 2.0);
        }
    }

    @Test
    void rows_someInAnotherOrder_givesThose() {
        IntColumn some = IntColumn.of(10, 11, 12, 13).rows(new int[] {3, 0});

        assertThat(some.size()).isEqualTo(2);
        assertThat(some.get(0)).isEqualTo(13);
        assertThat(some.get(1)).isEqualTo(10);
    }

    @Test
    void get_beyondTheLastPage_throws() {
        assertThatThrownBy(() -> IntColumn.of().get(0)).isInstanceOf(RuntimeException.class);
    }
}
