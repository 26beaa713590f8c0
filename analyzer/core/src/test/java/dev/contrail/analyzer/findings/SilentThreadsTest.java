package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Threads of which nothing is recorded after a while, beside a main thread that goes on for twenty seconds. */
class SilentThreadsTest {
    private final Story story = new Story().until(20_000);

    private SilentThreadsTest busy(int untilMillis, String... threads) {
        for (int at = 100; at < untilMillis; at += 50) {
            for (String thread : threads) {
                story.wait(at, 30, thread, "sleep", "");
            }
        }
        return this;
    }

    private Optional<String> words() {
        return Findings.search(List.of(story.trace()), Set.of()).silence();
    }

    @Test
    void threadsThatGoSilentTogether_areTold() {
        assertThat(busy(2_000, "a", "b", "c").words())
                .hasValue(
                        "nothing is recorded of “a”, “b” and “c” in its last 18 s, from +1.980 s on, though each was heard of"
                                + " every 50.8 ms or more often before; they have finished, or they hang");
        assertThat(new SilentThreadsTest().busy(2_000, "a", "b", "c", "d", "e").words())
                .hasValueSatisfying(words -> assertThat(words).contains("“a”, “b”, “c” and 2 other threads in"));
    }

    @Test
    void threadsThatStopOneAfterTheOther_orFew_orGoOn_areNot() {
        assertThat(busy(2_000, "a").busy(5_000, "b").busy(8_000, "c").words()).isEmpty();
        assertThat(new SilentThreadsTest().busy(2_000, "a", "b").words()).isEmpty();
        assertThat(new SilentThreadsTest().busy(19_000, "a", "b", "c").words()).isEmpty();
    }

    @Test
    void fewBesideManyThatGoOn_areNot() {
        assertThat(busy(2_000, "a", "b", "c").busy(20_000, "d", "e", "f").words())
                .isEmpty();
    }

    @Test
    void whereADumpTellsOfThem_theyAreNot() {
        busy(2_000, "a", "b", "c");
        story.hang(new DumpedThread("a", 1, Long.MIN_VALUE, 0, DumpedWait.NONE, List.of("com.acme.A.run(A.java:1)")));
        assertThat(words()).isEmpty();
    }
}
