package dev.contrail.analyzer.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of waits of which only the dump at the end tells. */
class DumpedWaitsTest {
    private static Trace standing(DumpedWait wait) {
        long bob = 1 + Integer.toUnsignedLong("bob".hashCode());
        return new Story()
                .waitInLane(50, 50, "bob", "lock", "Till")
                .until(1_000)
                .hang(new DumpedThread(
                        "bob", bob, Long.MIN_VALUE, 1_000_000_000, wait, List.of("Bank.move(Bank.java:1)")))
                .trace();
    }

    @Test
    void note_aWaitOfTheDump_isDrawnFromItsEarliestTimeOn_andLanesSaySo() {
        String words = "when 1 wait that only the dump of threads tells of began: drawn, torn on the left, from the"
                + " earliest time at which it may have";
        Trace trace = standing(new DumpedWait(DumpedWait.Kind.LOCK, "Account", 7, ""));
        assertThat(DumpedWaits.note(List.of(trace))).map(Omission::text).contains(words);
        assertThat(Lanes.of(List.of(trace), new Categories()).omissions())
                .extracting(Omission::text)
                .contains(words);
    }

    @Test
    void note_withoutSuchAWait_isNone() {
        assertThat(DumpedWaits.note(List.of(standing(DumpedWait.NONE)))).isEmpty();
    }
}
