package dev.contrail.analyzer.trace.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Since when a wait may last that only dumps of threads tell of, where there are several dumps. */
class OpenWaitsTest {
    private static final long SECOND = 1_000_000_000;
    private static final String AT_THE_LOCK = "Bank.move(Bank.java:1)";

    private final TraceBuilder trace = new TraceBuilder();

    /** It slept until the end of the third second, and was then never heard of again. */
    OpenWaitsTest() {
        int thread = trace.thread(new TraceThread("teller", 7, false));
        trace.overlays().add(trace.text("sleep"), 0, 3 * SECOND, thread, trace.text("Thread"), 0);
    }

    private void dump(long time, String frame) {
        var lock = new DumpedWait(DumpedWait.Kind.LOCK, "Account", 1, "");
        trace.add(new ThreadDump(
                time, List.of(new DumpedThread("teller", 7, Long.MIN_VALUE, time, lock, List.of(frame)))));
    }

    private long begin() {
        Actions actions =
                trace.build("hang.jfr", new TimeRange(0, 20 * SECOND), 2).actions();
        assertThat(actions.open().size()).isEqualTo(1);
        return actions.start().get(actions.open().get(0));
    }

    @Test
    void begin_standsSoInAllDumps_isAfterItsLastEvent() {
        dump(10 * SECOND, AT_THE_LOCK);
        dump(20 * SECOND, AT_THE_LOCK);

        assertThat(begin()).isEqualTo(3 * SECOND);
    }

    @Test
    void begin_stoodElsewhereInADump_isAfterThat() {
        dump(5 * SECOND, "Bank.count(Bank.java:9)");
        dump(10 * SECOND, AT_THE_LOCK);
        dump(20 * SECOND, AT_THE_LOCK);

        assertThat(begin()).isEqualTo(5 * SECOND);
    }
}
