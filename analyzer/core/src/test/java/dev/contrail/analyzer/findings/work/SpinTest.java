package dev.contrail.analyzer.findings.work;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
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
