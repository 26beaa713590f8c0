package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From what on a queue that only grows is told. */
class UnboundedQueueTest {
    private final Story story = new Story();

    private static UnboundedQueueTest told() {
        return new UnboundedQueueTest();
    }

    /** So many that are put in every 10 ms; one in so many is taken up at once. */
    private UnboundedQueueTest put(int tasks, int oneIn, @Nullable String queue) {
        for (int n = 0; n < tasks; n++) {
            story.action(n * 10, "main", queue, "put", "job-" + n);
            if (n % oneIn == 0) {
                story.span(n * 10 + 1, 1, "worker", queue, "work", "job-" + n);
            }
        }
        return this;
    }

    private List<Finding> found() {
        return story.found("unbounded-queue");
    }

    @Test
    void queue_intoWhichMoreIsPutThanTakenOut_isTold_withItsLengthAtEachQuarter() {
        assertThat(put(101, 2, "Queue#1").found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.title()).isEqualTo("Queue#1 grows without bound: 51 waiting, 51 more each second");
            assertThat(finding.words())
                    .isEqualTo(
                            "From +0.000 s to +1.000 s, 101 were put in and 50 taken out: 101 against 50 each second. At"
                                    + " the quarters of that time 13, 26, 38 and 51 lay there. The last that was taken had waited"
                                    + " 1 ms.");
            assertThat(finding.evidence().count("waiting")).isEqualTo(51);
            assertThat(finding.evidence().count("put")).isEqualTo(101);
            assertThat(finding.evidence().count("taken")).isEqualTo(50);
            assertThat(finding.evidence().threads()).hasSize(2);
            assertThat(finding.evidence().rows()).hasSize(20);
        });
    }

    @Test
    void queue_inWhichThirtyLieAtTheEnd_isFound_inWhichFewerDoIsNone() {
        assertThat(told().put(60, 2, "Queue#1").found()).hasSize(1);
        assertThat(told().put(58, 2, "Queue#1").found()).isEmpty();
    }

    @Test
    void queue_fromWhichNothingIsTaken_isNone() {
        for (int n = 0; n < 100; n++) {
            story.action(n * 10, "main", "Queue#1", "put", "job-" + n);
        }
        assertThat(found()).isEmpty();
    }

    /** Three in four are taken up at once, so that a quarter lies there. */
    private UnboundedQueueTest quarterLeft(int tasks, int taken) {
        for (int n = 0; n < tasks; n++) {
            story.action(n * 10, "main", "Queue#1", "put", "job-" + n);
            if (n * taken / tasks != (n + 1) * taken / tasks) {
                story.span(n * 10 + 1, 1, "worker", "Queue#1", "work", "job-" + n);
            }
        }
        return this;
    }

    @Test
    void queue_inWhichAQuarterOfAllLies_isFound_inWhichLessDoesIsNone() {
        // The last that is put in is taken after that.
        assertThat(told().quarterLeft(200, 151).found()).hasSize(1);
        assertThat(told().quarterLeft(200, 152).found()).isEmpty();
    }

    @Test
    void queue_intoWhichIsPutForHalfOfTheRecording_isFound_forLessItIsABatch() {
        var half = told().put(101, 2, "Queue#1");
        half.story.call(2_000, "main", "main", "log", "over");
        assertThat(half.found()).hasSize(1);

        var less = told().put(101, 2, "Queue#1");
        less.story.call(2_001, "main", "main", "log", "over");
        assertThat(less.found()).isEmpty();
    }

    @Test
    void queue_thatDoesNotGrowInOneQuarter_isNone() {
        for (int n = 0; n < 100; n++) {
            story.action(n * 10, "main", "Queue#1", "put", "job-" + n);
            if (n >= 25 && n < 50) {
                story.span(n * 10 + 1, 1, "worker", "Queue#1", "work", "job-" + n);
            }
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void queue_thatIsNotNamed_isTheQueue() {
        assertThat(put(101, 2, null).found())
                .extracting(Finding::title)
                .containsExactly("The queue grows without bound: 51 waiting, 51 more each second");
    }

    /** Counts every 10 ms: one is received each time, and handled after so many others. */
    private UnboundedQueueTest counted(int rows, int lead, double handled) {
        for (int n = 0; n < rows; n++) {
            story.state(n * 10, "main", "Inbox#1", "received", lead + n, "handled", Math.floor(n * handled));
        }
        return this;
    }

    @Test
    void counter_thatFallsBehindAnother_isTold_withHowFarAtEachQuarter() {
        assertThat(counted(101, 0, 0.5).found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.title())
                    .isEqualTo("Inbox#1: “handled” falls behind “received” more and more, by 50 at the end");
            assertThat(finding.words())
                    .isEqualTo(
                            "From +0.000 s to +1.000 s, “received” of Inbox#1 rose by 100 and “handled” by 50. At the"
                                    + " quarters of that time it was 0, 13, 25, 38, 50 behind: what was begun and is not done piles"
                                    + " up.");
            assertThat(finding.evidence().count("waiting")).isEqualTo(50);
            assertThat(finding.evidence().count("put")).isEqualTo(100);
            assertThat(finding.evidence().rows()).hasSize(5);
        });
    }

    @Test
    void counter_thatFallsThirtyBehind_isFound_fewerIsNone() {
        assertThat(told().counted(61, 0, 0.5).found()).hasSize(1);
        assertThat(told().counted(59, 0, 0.5).found()).isEmpty();
        assertThat(told().counted(61, 20, 0.5).found()).hasSize(1);
        assertThat(told().counted(59, 20, 0.5).found()).isEmpty();
    }

    @Test
    void counter_thatFallsBehindByAFifthOfAll_isFound_byLessIsNone() {
        assertThat(told().counted(201, 0, 0.8).found()).hasSize(1);
        assertThat(told().counted(201, 0, 0.806).found()).isEmpty();
    }

    @Test
    void counter_thatFallsBehindForHalfOfTheRecording_isFound_forLessIsNone() {
        var half = told().counted(101, 0, 0.5);
        half.story.call(2_000, "main", "main", "log", "over");
        assertThat(half.found()).hasSize(1);

        var less = told().counted(101, 0, 0.5);
        less.story.call(2_001, "main", "main", "log", "over");
        assertThat(less.found()).isEmpty();
    }

    @Test
    void counter_thatStandsStillOrCatchesUpInAQuarter_isNone() {
        for (int n = 0; n <= 100; n++) {
            double handled = n <= 25 ? n * 0.4 : n <= 50 ? 10 : 10 + (n - 50) * 0.4;
            story.state(n * 10, "main", "Inbox#1", "received", n, "handled", handled);
        }
        assertThat(found()).isEmpty();

        var level = told();
        for (int n = 0; n <= 100; n++) {
            double handled = n <= 25 ? n * 0.2 : n <= 50 ? 5 + (n - 25) : 30 + (n - 50) * 0.2;
            level.story.state(n * 10, "main", "Inbox#1", "received", n, "handled", handled);
        }
        assertThat(level.found()).isEmpty();
    }

    /** Two numbers of one state, each 100 times more; the other rises half as often. */
    private List<Finding> apart(String first, double step, String second, double other) {
        var two = new Story();
        for (int n = 0; n <= 200; n++) {
            two.state(n * 10, "main", "Ledger#1", first, n * step, second, Math.floorDiv(n, 2) * other);
        }
        return two.found("unbounded-queue");
    }

    @Test
    void counts_areAPair_whenBothNamesSaySo_orTheOneBehindDoesAndTheyRiseAlike() {
        assertThat(apart("requested", 8192, "deliveredTotal", 1)).hasSize(1);
        assertThat(apart("orders", 1, "handled", 1)).hasSize(1);
        assertThat(apart("bytes", 64, "bytesDelivered", 64)).hasSize(1);
        assertThat(apart("orders", 2, "handled", 1)).isEmpty();
    }

    /** Money and how many there are of it, hits and misses, all and what failed of it. */
    @Test
    void numbersOfOneState_thatAreNoPair_areNone() {
        assertThat(apart("total", 12, "bookings", 1)).isEmpty();
        assertThat(apart("orders", 1, "bookings", 1)).isEmpty();
        assertThat(apart("hits", 1, "misses", 1)).isEmpty();
        assertThat(apart("requests", 1, "requestsFailed", 1)).isEmpty();
        assertThat(apart("requests", 1, "orders", 1)).isEmpty();
        assertThat(apart("sent", 1, "received", 1)).isEmpty();
        assertThat(apart("done", 1, "handled", 1)).isEmpty();
    }
}
