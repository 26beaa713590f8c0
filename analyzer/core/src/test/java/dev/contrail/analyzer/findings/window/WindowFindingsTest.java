package dev.contrail.analyzer.findings.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stalls and hoards, which are about the same counters. */
class WindowFindingsTest {
    private static final List<String> MEASURES = List.of("asked", "done");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void stall_ofANarrowWindowWithStragglers_isFoundAndNoHoard(long seed) {
        Trace trace = StateTraces.window("narrow.jfr", 8, 600, 8, seed);
        List<Finding> found = Findings.in(trace);
        assertThat(found).extracting(finding -> finding.kind().id()).containsExactly("stall");
        assertThat(found.get(0).evidence().count("backlog")).isEqualTo(8);
    }

    /** Fewer workers than the window has room, and no part so late that many pile up. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void window_thatIsWideEnough_isNeitherStallNorHoard(long seed) {
        assertThat(Findings.in(StateTraces.window("wide.jfr", 400, 2_000, 4, seed)))
                .isEmpty();
    }

    /** Asked for and done at random, at most so many at once. */
    private static StateTraces random(long seed, int window, int rows) {
        var random = new Random(seed);
        var traces = new StateTraces();
        int asked = 0;
        int done = 0;
        long micros = 0;
        for (int row = 0; row < rows; row++) {
            boolean ask = asked == done || asked - done < window && random.nextBoolean();
            asked += ask ? 1 : 0;
            done += ask ? 0 : 1;
            micros += 1 + (long) (-Math.log(1 - random.nextDouble()) * 500);
            traces.add("acme.Queue", MEASURES, micros, 1, "Queue", 1, ask ? "ask" : "done", asked, done);
        }
        return traces;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void window_atRandom_isNeitherStallNorHoard(long seed) {
        assertThat(Findings.in(random(seed, 2 + (int) seed * 3, 3_000).named("random.jfr")))
                .isEmpty();
    }

    @Test
    void hoard_ofWhatIsAskedForWhileNothingIsDone_isFound() {
        var traces = new StateTraces();
        for (int i = 1; i <= 100; i++) {
            traces.add("acme.Queue", MEASURES, i * 100L, 1, "Queue", 1, "ask", i, i <= 50 ? i : 50);
        }
        for (int i = 51; i <= 100; i++) {
            traces.add("acme.Queue", MEASURES, 10_000 + i * 100L, 1, "Queue", 1, "done", 100, i);
        }
        List<Finding> found = Findings.in(traces.named("hoard.jfr"));
        assertThat(found).extracting(finding -> finding.kind().id()).containsExactly("hoard");
        assertThat(found.get(0).title()).isEqualTo("Queue#1 held 50 of 99 while “done” stood still for 10.1 ms");
    }

    @Test
    void stall_atTheEndWhenAllWasAskedFor_isWaitingAndNone() {
        var traces = new StateTraces();
        for (int i = 1; i <= 20; i++) {
            traces.add("acme.Queue", MEASURES, i * 100L, 1, "Queue", 1, "ask", i, Math.max(0, i - 4));
        }
        traces.add("acme.Queue", MEASURES, 900_000, 1, "Queue", 1, "done", 20, 17);
        assertThat(Findings.in(traces.named("end.jfr"))).isEmpty();
    }

    @Test
    void window_ofOneAtATime_isASequenceAndNone() {
        var traces = new StateTraces();
        for (int i = 1; i <= 40; i++) {
            long start = i * 1_000L + (i > 20 ? 500_000 : 0);
            traces.add("acme.Queue", MEASURES, start, 1, "Queue", 1, "ask", i, i - 1);
            traces.add("acme.Queue", MEASURES, start + (i == 20 ? 400_000 : 10), 1, "Queue", 1, "done", i, i);
        }
        assertThat(Findings.in(traces.named("one.jfr"))).isEmpty();
    }
}
