package dev.contrail.analyzer.findings.work;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines for locks of {@code java.util.concurrent}, of which the JDK tells that a thread is parked, and in what class. */
class LockLinesTest {
    private static final String LOCK = "ReentrantLock";
    private static final String SEMAPHORE = "Semaphore";

    /** Five threads that get what they are parked for one after the other, again and again. */
    private static List<Finding> parked(String type, String... places) {
        var traces = new ActionTraces();
        for (int n = 0; n < 50; n++) {
            int turn = n % 5;
            traces.park("w" + turn, n / 5 * 100L * MILLI, 20L * (turn + 1) * MILLI, type, places[turn % places.length]);
        }
        return Findings.of(Detectors.named("convoy").orElseThrow(), traces.build("line.jfr", 1_000 * MILLI));
    }

    @Test
    void convoy_ofThreadsParkedInALock_isFound_withItsLineOfCode() {
        assertThat(parked(LOCK, "Till.pay:7")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title())
                    .isEqualTo("Up to 5 threads in line for a ReentrantLock at Till.pay:7, 3 or more for 600 ms");
            assertThat(finding.words())
                    .startsWith("5 threads waited 50 times for a ReentrantLock, at Till.pay:7, up to 5 at once;");
        });
    }

    @Test
    void convoy_forASemaphore_isANote_itMayBeASignal() {
        assertThat(parked(SEMAPHORE, "Gate.enter:9")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title())
                    .isEqualTo(
                            "Up to 5 threads in line for permits of a Semaphore at Gate.enter:9, 3 or more for 600 ms");
            assertThat(finding.words())
                    .startsWith(
                            "5 threads waited 50 times for permits of a Semaphore, at Gate.enter:9, up to 5 at once;")
                    .endsWith("It may hold them back by design, as a throttle does; where it is a signal that there is"
                            + " something to do, they are only idle.")
                    .doesNotContain("lock");
            assertThat(finding.kind().remedy())
                    .isEqualTo(
                            "If they should wait less, give the Semaphore more permits, or hold each for a shorter time.");
        });
    }

    @Test
    void convoy_forAConnectionOrRoom_isANote_itMayBeByDesign() {
        assertThat(parked("a connection of a pool", "Shop.buy:9"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.title())
                            .isEqualTo(
                                    "Up to 5 threads in line for a connection of a pool at Shop.buy:9, 3 or more for 600 ms");
                    assertThat(finding.words())
                            .startsWith("5 threads waited 50 times for a connection of a pool, at Shop.buy:9, up to 5")
                            .endsWith("All that the pool may have were in use, or still to be opened.");
                    assertThat(finding.kind().remedy()).startsWith("Look at how long each connection is held");
                });
        assertThat(parked("room in a queue", "Audit.log:9")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title())
                    .isEqualTo("Up to 5 threads in line for room in a queue at Audit.log:9, 3 or more for 600 ms");
            assertThat(finding.words()).contains("Whoever takes from the queue is slower than those who put into it");
            assertThat(finding.kind().remedy()).startsWith("Look at what takes from the queue");
        });
    }

    @Test
    void convoy_forAConnection_tellsWhereElseThreadsWaitedForOne() {
        var traces = new ActionTraces();
        for (int n = 0; n < 40; n++) {
            String place = n % 4 == 0 ? "Audit.log:4" : "Shop.buy:9";
            traces.park("w" + n % 4, n / 4 * 100L * MILLI, 90 * MILLI, "a connection of a pool", place);
        }
        assertThat(Findings.of(Detectors.named("convoy").orElseThrow(), traces.build("line.jfr", 1_000 * MILLI)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .contains(", at Shop.buy:9, up to 3 at once;")
                        .endsWith("still to be opened. Threads waited so, too, 10 times at Audit.log:4."));
    }

    @ParameterizedTest
    @CsvSource({"ReentrantLock", "ReentrantReadWriteLock", "StampedLock"})
    void convoy_ofEverySortOfLock_isFound(String name) {
        assertThat(parked(name, "Till.pay:7"))
                .extracting(Finding::title)
                .allMatch(title -> title.contains(" a " + name + " at "))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ConditionObject, Worker.run:3",
        "TransferStack, Worker.run:3",
        "CountDownLatch, Worker.run:3",
        "FutureTask, Worker.run:3",
        "ReentrantLock, ''"
    })
    void convoy_ofThreadsThatHaveNothingToDo_orOutsideOfTheProgram_isNone(String type, String place) {
        assertThat(parked(type, place)).isEmpty();
    }

    @Test
    void convoy_ofLocksInSeveralLinesOfCode_isNone_theyAreNotKnownToBeOne() {
        assertThat(parked(LOCK, "Till.pay:7", "Till.sum:9", "Shelf.put:4", "Shelf.take:8", "Bin.empty:1"))
                .isEmpty();
    }

    /** Two times three threads that wait long. */
    private static List<Finding> parkedFewTimes(String type) {
        var traces = new ActionTraces();
        for (int n = 0; n < 6; n++) {
            traces.park("w" + n % 3, n / 3 * 400L * MILLI, 300 * MILLI, type, "Till.pay:7");
        }
        traces.add("main", "work", 0, 1_000 * MILLI);
        return Findings.of(Detectors.named("convoy").orElseThrow(), traces.build("line.jfr", 1_000 * MILLI));
    }

    @Test
    void convoy_ofFewWaits_isFoundForALock_andNotForASemaphore() {
        assertThat(parkedFewTimes(LOCK))
                .extracting(Finding::title)
                .containsExactly("3 threads in line for a ReentrantLock at Till.pay:7, for 600 ms");
        assertThat(parkedFewTimes(SEMAPHORE)).isEmpty();
    }
}
