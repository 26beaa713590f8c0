package dev.contrail.analyzer.findings.work;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on a line for a monitor is told, of waits as the JDK tells them. */
class MonitorLinesTest {
    private final ActionTraces traces = new ActionTraces();

    private static MonitorLinesTest told() {
        return new MonitorLinesTest();
    }

    /** So many waits of 40 ms each, three at once every 100 ms. */
    private MonitorLinesTest line(int waits, String monitor, String place) {
        return line(waits, monitor, place, 40);
    }

    private MonitorLinesTest line(int waits, String monitor, String place, long millis) {
        for (int n = 0; n < waits; n++) {
            traces.lock("w" + n % 3, n / 3 * 100L * MILLI, millis * MILLI, monitor, place, "");
        }
        return this;
    }

    private List<Finding> found(long end) {
        traces.add("main", "work", 0, end * MILLI);
        return Findings.of(Detectors.named("convoy").orElseThrow(), traces.build("line.jfr", end * MILLI));
    }

    @Test
    void line_forALock_tellsHowManyWereInItForHowLong() {
        assertThat(line(12, "com.acme.Till", "Till.pay:7").found(1_000))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("3 threads in line for a lock of Till at Till.pay:7, for 160 ms");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "3 threads waited 12 times for a lock of class com.acme.Till, at Till.pay:7, up to 3 at"
                                            + " once; from +0.000 s on, 3 or more stood in line for 160 ms. All together they waited"
                                            + " 480 ms. Whoever has the lock keeps it while doing something slow.");
                    assertThat(finding.evidence().count("inLine")).isEqualTo(3);
                    assertThat(finding.evidence().count("inLineNanos")).isEqualTo(160 * MILLI);
                    assertThat(finding.evidence().threads()).hasSize(3);
                    assertThat(finding.evidence().rows()).hasSize(12);
                    assertThat(finding.evidence().time().durationNanos()).isEqualTo(340 * MILLI);
                });
    }

    @Test
    void line_inATenthOfTheRecording_isFound_inLessIsNone() {
        assertThat(told().line(12, "Till", "").found(1_600)).hasSize(1);
        assertThat(told().line(12, "Till", "").found(1_601)).isEmpty();
    }

    @Test
    void line_ofFewWaits_isFoundWhenItIsLongMoreThanOnce() {
        assertThat(told().line(9, "Till", "").found(800))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.title()).isEqualTo("3 threads in line for a lock of Till, for 120 ms"));
        assertThat(told().line(9, "Till", "").found(801)).isEmpty();
        assertThat(told().line(10, "Till", "").found(801)).hasSize(1);
        assertThat(told().line(6, "Till", "").found(400)).hasSize(1);
        assertThat(told().line(5, "Till", "").found(200)).isEmpty();
    }

    @Test
    void line_inOneUnluckyMoment_isNone() {
        for (int n = 0; n < 9; n++) {
            traces.lock("w" + n, n * MILLI, (400 - n) * MILLI, "Till", "Till.pay:7", "");
        }
        assertThat(found(500)).isEmpty();
    }

    /** Each has it for 100 ms and comes back: there is always somebody in line, and no time without. */
    @Test
    void line_thatNeverEnds_isFoundByTheFirstWhoGotTheLock() {
        for (int n = 0; n < 8; n++) {
            traces.lock("w" + n % 4, n * 100L * MILLI, 300 * MILLI, "Till", "Till.pay:7", "");
        }
        assertThat(found(1_100)).hasSize(1);
    }

    @Test
    void line_withoutAPlace_orWithSeveral_tellsWhereMostWere() {
        assertThat(told().line(12, "Till", "").found(1_000)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("3 threads in line for a lock of Till, for 160 ms");
            assertThat(finding.words()).contains("for a lock of class Till, up to 3 at once");
        });
        assertThat(told().line(12, "Till", "Till.pay:7")
                        .line(3, "Till", "Till.open:3")
                        .found(1_000))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .contains("for a lock of class Till, 12 of them at Till.pay:7, up to 6 at once"));
    }

    @Test
    void line_ofThousands_partsThousandsInEveryNumber() {
        assertThat(told().line(3_000, "Till", "Till.pay:7")
                        .line(3, "Till", "Till.open:3")
                        .found(100_000))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .contains("waited 3,003 times for a lock of class Till, 3,000 of them at Till.pay:7, "));
    }

    @Test
    void lines_forTwoClasses_areToldOfTheOneWithTheLonger() {
        assertThat(told().line(12, "Till", "").line(12, "Desk", "", 50).found(1_000))
                .extracting(Finding::title)
                .containsExactly("3 threads in line for a lock of Desk, for 200 ms");
        assertThat(told().line(12, "Desk", "", 50).line(12, "Till", "").found(1_000))
                .extracting(Finding::title)
                .containsExactly("3 threads in line for a lock of Desk, for 200 ms");
    }

    @Test
    void line_forAClassLoader_orForWhatIsNotTold_isNone() {
        assertThat(told().line(12, "java.lang.ClassLoader", "").found(500)).isEmpty();
        assertThat(told().line(12, "", "").found(500)).isEmpty();
    }

    @Test
    void line_inAPart_tellsTimesWithinIt() {
        for (int n = 0; n < 12; n++) {
            traces.lock("w" + n % 6, n % 6 * MILLI, 900 * MILLI, "Till", "Till.pay:7", "");
        }
        Trace whole = traces.add("main", "work", 0, 1_000 * MILLI).build("line.jfr", 1_000 * MILLI);
        var time = new TimeRange(START + 200 * MILLI, START + 300 * MILLI);

        assertThat(Findings.of(
                        Detectors.named("convoy").orElseThrow(),
                        Selection.of(time).of(whole)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.words())
                            .contains(
                                    "from +0.200 s on, 3 or more stood in line for 100 ms. All together they waited 1.2 s.");
                    assertThat(finding.evidence().time()).isEqualTo(time);
                });
    }

    @Test
    void waits_ofAnotherSort_areNoLine() {
        for (int n = 0; n < 12; n++) {
            traces.wait("w" + n % 3, "park", n / 3 * 100L * MILLI, 40 * MILLI, "Till");
        }
        assertThat(found(500)).isEmpty();
    }
}
