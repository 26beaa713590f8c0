package dev.contrail.analyzer.derive.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongHeapTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void removeLeast_ofWhatIsAddedAndTakenInAnyOrder_isAsFromTheJdksQueue(long seed) {
        var random = new Random(seed);
        var heap = new LongHeap();
        var expected = new PriorityQueue<Long>();
        for (int step = 0; step < 2_000; step++) {
            if (expected.isEmpty() || random.nextInt(5) < 3) {
                long value = random.nextInt(50);
                heap.add(value);
                expected.add(value);
            } else {
                assertThat(heap.least()).isEqualTo(expected.peek());
                assertThat(heap.removeLeast()).isEqualTo(expected.poll());
            }
            assertThat(heap.size()).isEqualTo(expected.size());
        }
        while (!expected.isEmpty()) {
            assertThat(heap.removeLeast()).isEqualTo(expected.poll());
        }
        assertThatIllegalStateException().isThrownBy(heap::removeLeast);
    }
}
