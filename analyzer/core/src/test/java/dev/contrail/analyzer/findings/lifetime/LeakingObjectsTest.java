package dev.contrail.analyzer.findings.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose leak it is, and what is none since its thread is stuck; in recordings that end a millisecond after the last event. */
class LeakingObjectsTest {
    private final Story story = new Story();
    private double now;

    private List<Finding> found(double end) {
        story.call(end, "main", "main", "log", "over");
        return story.found("never-released");
    }

    /** Leases of two pools in turn, for 4 ms each; of one of them some are kept. */
    private LeakingObjectsTest ofTwoPools(int each, int keptOfEast, int keptOfWest) {
        for (int n = 0; n < each; n++, now += 20) {
            pooled(now, "Pool#1", n < each - 1 - keptOfEast || n == each - 1);
            pooled(now + 10, "Pool#2", n < each - 1 - keptOfWest || n == each - 1);
        }
        return this;
    }

    private void pooled(double at, String pool, boolean isGivenBack) {
        story.action(at, "t", pool, "lease", "conn-" + at);
        if (isGivenBack) {
            story.action(at + 4, "t", pool, "give back", "conn-" + at);
        }
    }

    @Test
    void neverReleased_ofOneOfTwoPools_countsThatOne() {
        assertThat(new LeakingObjectsTest().ofTwoPools(10, 0, 3).found(400))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("Pool#2: 3 of 10 “lease” without “give back”");
                    assertThat(finding.words()).contains("the longest of the 7 that were given back");
                    assertThat(finding.evidence().count("givenBack")).isEqualTo(7);
                });
    }

    @Test
    void neverReleased_ofBothPools_countsBoth() {
        assertThat(new LeakingObjectsTest().ofTwoPools(10, 1, 3).found(400))
                .extracting(Finding::title)
                .containsExactly("Pool#2 and 1 other: 4 of 20 “lease” without “give back”");
    }

    @Test
    void neverReleased_ofObjectsThatAreTakenOnce_isOfTheirType() {
        for (int n = 0; n < 12; n++, now += 10) {
            pooled(now, "Conn#" + (n + 1), n != 4);
        }
        assertThat(found(400))
                .extracting(Finding::title)
                .containsExactly("1 of 12 “lease” without “give back”, the first on Conn#5");
    }

    private static DumpedThread waiting(String name, String holder) {
        var wait = new DumpedWait(DumpedWait.Kind.LOCK, "com.acme.Account", 7, holder);
        long id = 1 + Integer.toUnsignedLong(name.hashCode());
        return new DumpedThread(
                name, id, Long.MIN_VALUE, 1_000_000_000, wait, List.of("com.acme.Bank.move(Bank.java:1)"));
    }

    /** Two accounts that are locked and unlocked in turn, one after the other. */
    private LeakingObjectsTest locked(int times) {
        for (int n = 0; n < times; n++, now += 10) {
            String thread = n % 2 == 0 ? "alice" : "bob";
            String account = "Account#" + (1 + n / 2 % 2);
            story.action(now, thread, account, "lock", null).action(now + 4, thread, account, "unlock", null);
        }
        return this;
    }

    /** Each has one account and wants the other. */
    private List<Finding> deadlocked() {
        story.action(now, "alice", "Account#1", "lock", null)
                .action(now, "bob", "Account#2", "lock", null)
                .action(now + 200, "alice", "Account#2", "lock", null)
                .action(now + 200, "bob", "Account#1", "lock", null)
                .until(2_000)
                .hang(waiting("alice", "bob"), waiting("bob", "alice"));
        return story.found("never-released");
    }

    @Test
    void neverReleased_byThreadsInADeadlock_isNone() {
        assertThat(new LeakingObjectsTest().locked(20).deadlocked()).isEmpty();
    }

    @Test
    void neverReleased_longBeforeItsThreadWasStuck_isFound() {
        story.action(0, "alice", "Account#1", "lock", null);
        now = 10;
        assertThat(locked(20).deadlocked())
                .extracting(Finding::title)
                .containsExactly("Account#1: 1 of 13 “lock” without “unlock”");
    }
}
