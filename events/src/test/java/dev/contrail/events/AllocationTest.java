package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int CALLS = 1_000_000;
    private static final long NEXT_TO_NOTHING = 64 * 1024; // a single object per call would be 16 MB
    private static final int MOST_ROUNDS_TO_WARM_UP = 3_000; // on a busy machine the compiler comes late

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Object queue = new Object();

    @Test
    void oneLiners_offAfterHavingBeenOn_allocateNothing() {
        Recorded.during(Recorded.EVERYTHING, () -> emit(20_000));

        assertThat(leastBytesAllocated()).isLessThan(NEXT_TO_NOTHING);
    }

    /* The compiler removes the allocation when it gets to the loop, at a time of its own choosing: hence the rounds. */
    private long leastBytesAllocated() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS_TO_WARM_UP && least >= NEXT_TO_NOTHING; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            emit(CALLS);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private void emit(int times) {
        for (int i = 0; i < times; i++) {
            Contrail.message(queue, this, "put", i);
            Contrail.state(queue, "released", "part", i, "buffered", 3);
            Contrail.state(queue, "released", "seconds", .5);
            Contrail.action(queue, "put back", this);
            try (var span = Contrail.span(queue, "upload", this)) {
                span.action("put back");
            }
        }
    }
}
