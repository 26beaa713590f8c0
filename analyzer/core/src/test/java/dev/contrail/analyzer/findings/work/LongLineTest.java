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

/** Few waits for a lock, in ten seconds, that take much of them. */
class LongLineTest {
    private final ActionTraces traces = new ActionTraces();

    private List<Finding> found() {
        traces.add("main", "work", 0, 10_000 * MILLI);
        return Findings.of(Detectors.named("convoy").orElseThrow(), traces.build("line.jfr", 10_000 * MILLI));
    }

    /** So many threads that wait once, all for so long. */
    private static List<Finding> line(int threads, long millis) {
        var test = new LongLineTest();
        for (int n = 0; n < threads; n++) {
            test.traces.lock("w" + n, 4_000 * MILLI, millis * MILLI, "com.acme.Config", "Config.get:6", "");
        }
        return test.found();
    }

    /** One thread that waits so often, each time for so long. */
    private static List<Finding> one(int times, long millis) {
        var test = new LongLineTest();
        for (int n = 0; n < times; n++) {
            test.traces.lock("consumer", n * 1_500L * MILLI, millis * MILLI, "com.acme.Tax", "Tax.rate:3", "reload");
        }
        return test.found();
    }

    @Test
    void threeThreads_forAFifthOfTheTime_areANote_forTwiceAsLongAWarning() {
        assertThat(line(3, 1_999)).isEmpty();
        assertThat(line(3, 2_000)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(line(3, 4_000)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(line(2, 2_000)).isEmpty();
    }

    @Test
    void oneThread_forAQuarterOfTheTime_isANote_forTwiceAsLongAWarning() {
        assertThat(one(3, 833)).isEmpty();
        assertThat(one(3, 834)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(one(5, 1_000)).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void waitsOfLessThanHalfASecond_areNone() {
        assertThat(one(6, 499)).isEmpty();
        assertThat(one(6, 500)).hasSize(1);
    }

    @Test
    void aLine_isToldWithTheHolderAndWhatItDid() {
        traces.wait("refresher", "sleep", 4_000 * MILLI, 3_000 * MILLI, "");
        for (int n = 0; n < 5; n++) {
            traces.lock("w" + n, 4_000 * MILLI, 3_000 * MILLI, "com.acme.Config", "Config.get:6", "refresher");
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.title())
                    .isEqualTo("5 threads in line for a lock of Config at Config.get:6, for 3 s of 10 s");
            assertThat(finding.words())
                    .isEqualTo(
                            "5 threads waited 5 times for a lock of class com.acme.Config, at Config.get:6, 15 s in all;"
                                    + " the longest was 3 s, from +4.000 s on. By who had it last before each of them got it,"
                                    + " refresher had it for 3 s. Of that, whoever had it spent 100 % in “sleep”.");
            assertThat(finding.evidence().rows()).hasSize(5);
        });
    }

    @Test
    void oneThread_isNamed() {
        assertThat(one(3, 1_000)).singleElement().satisfies(finding -> {
            assertThat(finding.title())
                    .isEqualTo("“consumer” in line for a lock of Tax at Tax.rate:3, for 3 s of 10 s");
            assertThat(finding.words())
                    .startsWith(
                            "“consumer” waited 3 times for a lock of class com.acme.Tax, at Tax.rate:3, 3 s in all;");
        });
    }

    @Test
    void aSemaphore_mayBeASignal_andIsNone() {
        for (int n = 0; n < 3; n++) {
            traces.wait("w" + n, "park", 0, 5_000 * MILLI, "Semaphore");
        }
        assertThat(found()).isEmpty();
    }
}
