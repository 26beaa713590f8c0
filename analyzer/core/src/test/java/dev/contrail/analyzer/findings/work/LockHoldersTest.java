package dev.contrail.analyzer.findings.work;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.trace.Trace;
import org.junit.jupiter.api.Test;

/** Who had a lock, of waits that name the last one only. */
class LockHoldersTest {
    @Test
    void words_ofTheLastOneWhoWaitedItself_putItsMomentDownToIt() {
        // One has it for 300 ms; whoever gets in last names the other, which had it for a moment.
        Trace trace = new ActionTraces()
                .lock("first", 0, 300 * MILLI, "Till", "Till.pay:7", "holder")
                .lock("second", 0, 301 * MILLI, "Till", "Till.pay:7", "first")
                .build("line.jfr", 400 * MILLI);

        assertThat(words(trace))
                .isEqualTo("By who had it last before each of them got it, holder had it for 300 ms, first for 1 ms."
                        + " Whoever has the lock keeps it while doing something slow.");
    }

    @Test
    void words_ofOneThatSleepsMeanwhile_tellIn() {
        Trace trace = new ActionTraces()
                .wait("holder", "sleep", 10 * MILLI, 80 * MILLI, "")
                .lock("first", 0, 100 * MILLI, "Till", "Till.pay:7", "holder")
                .build("line.jfr", 400 * MILLI);

        assertThat(words(trace)).endsWith("Of that, whoever had it spent 80 % in “sleep”.");
    }

    @Test
    void words_ofMany_nameFour_orThreeAndHowManyMore() {
        assertThat(words(heldBy(4)))
                .startsWith(
                        "By who had it last before each of them got it, holder-4 had it for 40 ms, holder-3 for 30 ms,"
                                + " holder-2 for 20 ms, holder-1 for 10 ms. ");
        assertThat(words(heldBy(5)))
                .contains("holder-5 had it for 50 ms, holder-4 for 40 ms, holder-3 for 30 ms, 2 other threads for 30 ms"
                        + " together. ");
    }

    private static Trace heldBy(int holders) {
        var traces = new ActionTraces();
        long now = 0;
        for (int n = 1; n <= holders; n++) {
            traces.lock("w" + n, now * MILLI, 10L * n * MILLI, "Till", "Till.pay:7", "holder-" + n);
            now += 10L * n;
        }
        return traces.build("line.jfr", 400 * MILLI);
    }

    /** Of 100 ms, in which somebody stands in line, the holder waits for so long at a place. */
    private static String slowFor(long millis) {
        return words(new ActionTraces()
                .lock("holder", 10 * MILLI, millis * MILLI, "Disk", "Disk.force:3", "")
                .lock("holder", 150 * MILLI, 100 * MILLI, "Disk", "Disk.force:3", "")
                .wait("holder", "sleep", 90 * MILLI, 5 * MILLI, "")
                .wait("other", "sleep", 0, 100 * MILLI, "")
                .lock("first", 0, 100 * MILLI, "Till", "", "holder")
                .build("line.jfr", 400 * MILLI));
    }

    @Test
    void words_ofOneThatWaitsForHalfOfTheTime_tellWhere_forLessTheyDoNot() {
        assertThat(slowFor(50)).endsWith("Of that, whoever had it spent 50 % in “lock” at Disk.force:3.");
        assertThat(slowFor(49)).endsWith("Whoever has the lock keeps it while doing something slow.");
    }

    @Test
    void words_ofOneThatBeganToWaitBefore_tellWhatOfItIsInThatTime() {
        Trace trace = new ActionTraces()
                .wait("holder", "sleep", 0, 30 * MILLI, "")
                .wait("holder", "park", 40 * MILLI, 80 * MILLI, "")
                .lock("first", 20 * MILLI, 80 * MILLI, "Till", "", "holder")
                .lock("second", 200 * MILLI, 20 * MILLI, "Till", "", "holder")
                .build("line.jfr", 400 * MILLI);

        assertThat(words(trace)).endsWith("Of that, whoever had it spent 60 % in “park”.");
    }

    @Test
    void words_withoutAnyoneNamed_sayThatMuch() {
        Trace trace =
                new ActionTraces().wait("first", "lock", 0, 100 * MILLI, "Till").build("line.jfr", 400 * MILLI);

        assertThat(words(trace)).isEqualTo("Whoever has the lock keeps it while doing something slow.");
    }

    private static String words(Trace trace) {
        var evidence = new Evidence(trace);
        return new LockHolders(
                        evidence,
                        Waits.named("lock", trace, evidence.spans()).stream()
                                .filter(wait -> !wait.what().equals("Disk"))
                                .toList())
                .words();
    }
}
