package dev.contrail.analyzer.trace.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpHistoryTest {
    @Test
    void last_threadThatStandsAsBefore_standsSoSinceThen() {
        var history = new DumpHistory();
        history.add(dump(10, "A.run", "B.run"));
        history.add(dump(20, "A.run", "B.sleep"));
        history.add(dump(30, "A.run", "B.sleep"));

        assertThat(since(history)).containsExactly(10L, 20L);
        assertThat(history.last().threads())
                .extracting(DumpedThread::elsewhereNanos)
                .containsExactly(Long.MIN_VALUE, 10L);
    }

    @Test
    void last_threadThatRanMeanwhile_standsSoSinceItsLastDumpOnly() {
        var history = new DumpHistory();
        history.add(ran(0, 5_000_000));
        history.add(ran(1_000_000_000, 5_100_000));
        assertThat(since(history)).containsExactly(0L);
        history.add(ran(2_000_000_000, 6_000_000));
        assertThat(since(history)).containsExactly(2_000_000_000L);
    }

    private static ThreadDump ran(long time, long cpuNanos) {
        return new ThreadDump(
                time,
                List.of(new DumpedThread(
                        "t", 1, 0, time, DumpedWait.NONE, List.of("A.run(A.java:1)"), cpuNanos, false)));
    }

    @Test
    void last_withoutADump_isNone() {
        assertThat(new DumpHistory().last()).isSameAs(ThreadDump.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void addAll_ofParts_isTheSameAsAddingEach(long seed) {
        var random = new Random(seed);
        var whole = new DumpHistory();
        var parts = new ArrayList<DumpHistory>();
        for (int time = 1; time <= 40; time++) {
            if (parts.isEmpty() || random.nextInt(4) == 0) {
                parts.add(new DumpHistory());
            }
            ThreadDump dump = dump(time, "A." + random.nextInt(2), "B." + random.nextInt(3), "C." + random.nextInt(1));
            whole.add(dump);
            parts.get(parts.size() - 1).add(dump);
        }

        var joined = new DumpHistory();
        parts.forEach(joined::addAll);

        assertThat(joined.last()).isEqualTo(whole.last());
        assertThat(since(joined).get(2)).isEqualTo(1);
    }

    private static List<Long> since(DumpHistory history) {
        return history.last().threads().stream().map(DumpedThread::sinceNanos).toList();
    }

    private static ThreadDump dump(long time, String... frames) {
        var threads = new ArrayList<DumpedThread>();
        for (String frame : frames) {
            threads.add(new DumpedThread(
                    "t" + threads.size(), threads.size() + 1, 0, time, DumpedWait.NONE, List.of(frame + "(X.java:1)")));
        }
        return new ThreadDump(time, threads);
    }
}
