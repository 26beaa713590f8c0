package dev.contrail.analyzer.findings.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is learnt from. */
class HoldSampleTest {
    private static final int LEASE = 0;
    private static final int RETURN = 1;

    private final HoldSample sample = new HoldSample();

    private void add(int stem, int object, int item) {
        sample.add(stem, object, Trace.ABSENT, item, Trace.ABSENT, 1);
    }

    @Test
    void count_isOfWhatIsAskedFor() {
        add(LEASE, 1, 1);
        add(RETURN, 1, 1);
        add(LEASE, 1, 2);

        assertThat(sample.count(Set.of(LEASE))).isEqualTo(2);
        assertThat(sample.count(Set.of(LEASE, RETURN))).isEqualTo(3);
        assertThat(sample.count(Set.of(7))).isZero();
    }

    @Test
    void deeds_byTheirKey_areInOrder_ofWhatIsAskedForOnly() {
        add(LEASE, 1, 1);
        add(LEASE, 1, 2);
        add(7, 1, 1);
        add(RETURN, 1, 1);
        add(LEASE, 2, 1);

        assertThat(sample.byKey(HoldKey.ITEM, Set.of(LEASE, RETURN)))
                .containsExactly(List.of(LEASE, RETURN), List.of(LEASE), List.of(LEASE));
        assertThat(sample.byKey(HoldKey.OBJECT, Set.of(LEASE, RETURN)))
                .containsExactly(List.of(LEASE, LEASE, RETURN), List.of(LEASE));
    }

    @Test
    void deeds_ofWhichMoreThanATenthHasNoKey_areNone() {
        for (int n = 0; n < 10; n++) {
            add(LEASE, 1, n);
        }
        add(RETURN, 1, Trace.ABSENT);
        assertThat(sample.byKey(HoldKey.ITEM, Set.of(LEASE, RETURN))).hasSize(10);

        add(RETURN, 1, Trace.ABSENT);
        assertThat(sample.byKey(HoldKey.ITEM, Set.of(LEASE, RETURN))).isEmpty();
    }

    @Test
    void sample_ofTwentyThousand_isFull() {
        for (int n = 0; n < 19_999; n++) {
            add(LEASE, 1, n);
        }
        assertThat(sample.isFull()).isFalse();
        add(LEASE, 1, 1);
        assertThat(sample.isFull()).isTrue();
    }
}
