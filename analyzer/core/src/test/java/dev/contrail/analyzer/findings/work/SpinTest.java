package dev.contrail.analyzer.findings.work;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpinTest {
    private static final long SECOND = 1_000 * MILLI;

    /** Turns of one worker on tasks by turns, so many nanoseconds apart. */
    private static List<Finding> turns(int count, int tasks, long apart, @Nullable String between) {
        var traces = new ActionTraces();
        for (int turn = 0; turn < count; turn++) {
            String task = "task-" + turn % tasks;
            traces.add("worker", "take", turn * apart, 0, task);
            if (between != null) {
                traces.add("worker", between, turn * apart + 1, 0, "another");
            }
            traces.add("worker", "put back", turn * apart + 2, 100, task);
        }
        return Spin.in(traces.build("turns.jfr", SECOND));
    }

    @Test
    void spin_ofManyTurnsOnFewTasks_isFound() {
        List<Finding> found = turns(30, 2, 10_000, null);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).title()).isEqualTo("1 thread “put back” 2 tasks 30 times in 290 µs");
        assertThat(found.get(0).evidence().count("longestStreak")).isEqualTo(30);
    }

    @Test
    void spin_ofSeveralThreads_isToldInOne_withThoseThatDoItMostFirst() {
        var traces = new ActionTraces();
        for (int worker = 0; worker < 6; worker++) {
            for (int turn = 0; turn < 20 + worker; turn++) {
                String task = "task-" + (turn % 3 == 0 ? 1 : 0);
                traces.add("w" + worker, "put back", worker * MILLI + turn * 10_000L, 1_000, task);
            }
        }
        assertThat(Spin.in(traces.build("turns.jfr", SECOND))).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("6 threads “put back” 2 tasks 135 times in 5.24 ms");
            assertThat(finding.words())
                    .isEqualTo("Between +0.000 s and +0.005 s, w5, w4, w3, w2 and 2 other threads did “put back” with 2"
                            + " tasks of queue#1 135 times, each time turning to the next at once. task-0 was the most"
                            + " frequent, 88 times. The longest streak had 25 turns with nothing else in between. Together"
                            + " the threads spent 1.3 ms on this.");
            assertThat(finding.evidence().count("tasks")).isEqualTo(2);
            assertThat(finding.evidence().count("threads")).isEqualTo(6);
            assertThat(finding.evidence().count("spinNanos")).isEqualTo(1_296_000);
            assertThat(finding.evidence().participants()).hasSize(3);
            assertThat(finding.evidence().time().endNanos() - ActionTraces.START)
                    .isEqualTo(5_241_000);
        });
    }

    @Test
    void spin_withAnotherTaskBetweenAFewTurns_isInSeveralStreaks() {
        var traces = new ActionTraces();
        for (int turn = 0; turn < 45; turn++) {
            if (turn % 15 == 0) {
                traces.add("worker", "upload", turn * 10_000L - 2, 0, "another");
                traces.add("worker", "upload", turn * 10_000L - 1, 0, "third");
            }
            traces.add("worker", "put back", turn * 10_000L, 100, "task");
        }
        assertThat(Spin.in(traces.build("streaks.jfr", SECOND))).singleElement().satisfies(finding -> {
            assertThat(finding.evidence().count("putBacks")).isEqualTo(45);
            assertThat(finding.evidence().count("longestStreak")).isEqualTo(15);
            assertThat(finding.evidence().count("spinNanos")).isEqualTo(3 * (14 * 10_000 + 100));
        });
    }

    @Test
    void spin_ofFewTurns_isNone() {
        assertThat(turns(Spin.STREAK - 1, 1, 10_000, null)).isEmpty();
        assertThat(turns(Spin.STREAK, 1, 10_000, null)).hasSize(1);
    }

    @Test
    void spin_whereEachTaskIsPutBackOnce_isAFilterAndNone() {
        assertThat(turns(30, 30, 10_000, null)).isEmpty();
        assertThat(turns(30, 10, 10_000, null)).hasSize(1);
    }

    @Test
    void spin_withAPauseBetweenTurns_isWaitingAndNone() {
        assertThat(turns(30, 1, 11 * MILLI, null)).isEmpty();
        assertThat(turns(30, 1, 9 * MILLI, null)).hasSize(1);
    }

    @Test
    void spin_withAnotherTaskBetweenTurns_isNone() {
        assertThat(turns(30, 1, 10_000, "upload")).isEmpty();
    }

    @Test
    void spin_ofActionsWithoutTask_isNone() {
        var traces = new ActionTraces();
        for (int turn = 0; turn < 100; turn++) {
            traces.add("worker", "rejected", turn, 0);
        }
        assertThat(Spin.in(traces.build("no-task.jfr", SECOND))).isEmpty();
    }

    @Test
    void exceptions_thatTheJdkTellsOf_oneAfterTheOther_areNone() {
        var story = new Story();
        for (int n = 0; n < 60; n++) {
            story.waitInLane(0.01 * n, 0, "compiler", "exception", n % 3 == 0 ? "InferenceException" : "LookupError");
        }
        assertThat(story.until(1_000).found("spin")).isEmpty();
    }

    /** Workers that wait or work between put-backs, as a person would have them. */
    private static ActionTraces healthy(long seed) {
        var random = new Random(seed);
        var traces = new ActionTraces();
        for (int worker = 1; worker <= 1 + random.nextInt(6); worker++) {
            long now = random.nextInt(1_000);
            for (int task = 0; task < 200; task++) {
                String name = "task-" + random.nextInt(50);
                traces.add("worker-" + worker, "take", now, 0, name);
                if (random.nextInt(4) == 0) {
                    traces.add("worker-" + worker, "put back", now + 10, random.nextInt(1_000), name);
                    now += random.nextInt(3) == 0 ? 1_000 : Spin.PAUSE_NANOS + random.nextInt(1_000_000);
                } else {
                    traces.add("worker-" + worker, "upload", now + 10, random.nextInt(2_000_000), name);
                    now += 2_100_000;
                }
            }
        }
        return traces;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void spin_inAHealthyTrace_isNone(long seed) {
        assertThat(Spin.in(healthy(seed).build("healthy.jfr", SECOND))).isEmpty();
        assertThat(Spin.in(ActionTraces.random(seed, 2_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void spin_inAHealthyTraceWithOneThatSpins_isThatOne(long seed) {
        ActionTraces traces = healthy(seed);
        int turns = Spin.STREAK + new Random(seed).nextInt(500);
        for (int turn = 0; turn < turns; turn++) {
            traces.add("spinner", "put back", 5_000L + turn * 700L, 500, "stuck-" + turn % 3);
        }
        Trace trace = traces.build("spinning.jfr", SECOND);
        List<Finding> found = Spin.in(trace);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).evidence().count("putBacks")).isEqualTo(turns);
        assertThat(found.get(0).evidence().threads().get(0).name()).isEqualTo("spinner");
    }
}
