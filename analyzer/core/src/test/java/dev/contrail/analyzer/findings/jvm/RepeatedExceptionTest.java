package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In 20 s in which a thread says something every 500 ms. */
class RepeatedExceptionTest {
    private final Story story = new Story();

    private List<Finding> found() {
        return story.until(20_000).found("repeated-exception");
    }

    private RepeatedExceptionTest thrown(double at, String thread, String what) {
        story.waitAt(at, 0, thread, "exception", what, "Shop.buy:7");
        return this;
    }

    @Test
    void exception_tenTimesOverATenthOfTheTime_isANote() {
        for (int n = 0; n < 10; n++) {
            thrown(1_000 * n, "w", "IOException: disk");
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title()).isEqualTo("IOException: disk, 10 times");
            assertThat(finding.words())
                    .startsWith("w made it, mostly at Shop.buy:7, from +0.000 s to +9.000 s. An exception is recorded");
        });
    }

    @Test
    void exception_nineTimes_orInABurst_isNone() {
        for (int n = 0; n < 9; n++) {
            thrown(1_000 * n, "w", "IOException: disk");
            thrown(1_000 + n, "w", "ParseException: burst");
            thrown(1_010 + n, "w", "ParseException: burst");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void exceptions_thatDifferInNumbers_areOne() {
        for (int n = 0; n < 12; n++) {
            thrown(1_000 * n, "w" + n % 2, "NoSuchOrderException: order-" + n);
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("NoSuchOrderException: order-…, 12 times");
            assertThat(finding.words()).startsWith("2 threads made it");
            assertThat(finding.evidence().threads()).hasSize(2);
        });
    }

    /** So many threads that wait and then make an exception, again and again. */
    private RepeatedExceptionTest vain(int threads, double millis, String what) {
        for (int n = 0; n < 12; n++) {
            String thread = "w" + n % threads;
            story.wait(1_500 * n, millis, thread, "park", "Transferer");
            thrown(1_500 * n + millis + 1, thread, what);
        }
        return this;
    }

    @Test
    void exceptions_eachAtTheEndOfALongWait_areABug_unlessTheyTellOfATimeout() {
        vain(3, 1_000, "SQLException: no connection");
        vain(3, 1_000, "TimeoutException: nothing new");
        assertThat(found())
                .satisfiesExactlyInAnyOrder(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.words())
                                    .contains("Each came after a wait of its thread, of up to 1 s: 12 s in vain");
                        },
                        finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE));
    }

    @Test
    void exceptions_atTheEndOfShortWaitsOrOfFewThreads_areANote() {
        assertThat(vain(3, 500, "SQLException: no connection").found())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(new RepeatedExceptionTest()
                        .vain(2, 1_000, "SQLException: no connection")
                        .found())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void exceptions_thatTellOfAnEnd_areNone() {
        for (int n = 0; n < 12; n++) {
            thrown(1_000 * n, "w", "EOFException");
            thrown(1_000 * n, "w", "SocketTimeoutException: Read timed out");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void connections_thatTimeOut_areTold() {
        for (int n = 0; n < 12; n++) {
            thrown(1_000 * n, "w", "SocketTimeoutException: Connect timed out");
        }
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("SocketTimeoutException: Connect timed out, 12 times");
    }

    @Test
    void exceptions_atTheBeginningAndAtTheEnd_areNone() {
        for (int n = 0; n < 10; n++) {
            thrown(100 * n, "w", "MultiException: none");
            thrown(19_000 + n, "w", "MultiException: none");
            thrown(100 * n, "w", "IOException: disk");
            thrown(10_000, "w", "IOException: disk");
            thrown(19_000 + n, "w", "IOException: disk");
        }
        assertThat(found()).extracting(Finding::title).containsExactly("IOException: disk, 30 times");
    }

    @Test
    void exceptions_thatWrapAnother_areToldWithIt() {
        for (int n = 0; n < 12; n++) {
            thrown(1_000 * n, "w", "IllegalStateException: remote is down");
            thrown(1_000 * n + 0.02, "w", "InvocationTargetException");
            thrown(1_000 * n + 0.3, "w", "InvocationTargetException");
            thrown(1_000 * n + 0.05, "other", "ParseException: odd");
        }
        assertThat(found())
                .satisfiesExactlyInAnyOrder(
                        finding -> {
                            assertThat(finding.title()).isEqualTo("IllegalStateException: remote is down, 12 times");
                            assertThat(finding.words())
                                    .contains(" s. Right behind it, and most likely because of it, came"
                                            + " InvocationTargetException. An exception is recorded");
                        },
                        finding -> assertThat(finding.title()).isEqualTo("ParseException: odd, 12 times"));
    }

    @Test
    void exceptions_ofOneClassAndPlace_whoseMessagesBeginAlike_areOne() {
        for (int n = 0; n < 6; n++) {
            thrown(1_000 * n, "w", "StatusException: DEADLINE_EXCEEDED: no answer after 490 ms, connecting");
            thrown(6_000 + 1_000 * n, "w", "StatusException: DEADLINE_EXCEEDED: no answer after 490 ms, from shop");
        }
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("StatusException: DEADLINE_EXCEEDED: no answer after 490 ms, …, 12 times");
    }

    @Test
    void exceptions_ofMainWhileTheProgramBegins_areNone() {
        for (int n = 0; n < 12; n++) {
            thrown(100 + 400 * n, "main", "UnsupportedOperationException");
            thrown(3_000 + 400 * n, "main", "IOException: disk");
            thrown(100 + 400 * n, "w", "ParseException: odd");
        }
        assertThat(found())
                .extracting(Finding::title)
                .containsExactlyInAnyOrder("IOException: disk, 12 times", "ParseException: odd, 12 times");
    }

    @Test
    void stackTraces_ofNettysLeakDetector_areNone() {
        for (int n = 0; n < 12; n++) {
            thrown(1_000 * n, "w", "TraceRecord");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void exceptions_inTheirOwnConstructor_areAtNoPlace() {
        for (int n = 0; n < 12; n++) {
            story.waitAt(1_000 * n, 0, "w", "exception", "Refused: no", "Refused.<init>:5");
        }
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).startsWith("w made it, from"));
    }

    @Test
    void error_thatIsToldAsAnExceptionToo_countsOnce() {
        for (int n = 0; n < 12; n++) {
            thrown(1_000 * n, "w", "AssertionError: odd");
            thrown(1_000 * n, "w", "AssertionError: odd");
            story.waitAt(1_000 * n, 0, "w", "error", "AssertionError: odd", "Shop.buy:7");
        }
        assertThat(found()).extracting(Finding::title).containsExactly("AssertionError: odd, 12 times");
    }

    @Test
    void exceptions_inLanesOfTheirOwn_areFound_thoseOfTheJvmAreNot() {
        for (int n = 0; n < 12; n++) {
            story.waitInLane(1_000 * n, 0, "w", "exception", "IOException: disk");
            story.waitInLane(1_000 * n, 0, "Attach Listener", "exception", "IOException: pipe");
            story.span(1_000 * n, 0, "w", "Log#1", "exception", "of the program's own");
        }
        assertThat(found()).extracting(Finding::title).containsExactly("IOException: disk, 12 times");
    }
}
