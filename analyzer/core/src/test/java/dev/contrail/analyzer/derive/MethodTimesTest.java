package dev.contrail.analyzer.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import org.junit.jupiter.api.Test;

class MethodTimesTest {
    private final TraceBuilder builder = new TraceBuilder();

    private void call(String type, String method, long duration) {
        int worker = builder.thread(new TraceThread("worker", 1, false));
        builder.actions().add(builder.text(type), duration, duration, worker, -1, builder.text(method), -1);
    }

    private Trace trace() {
        return builder.build("a", new TimeRange(0, 1_000), 1);
    }

    @Test
    void in_callsOfTwoMethods_haveNearestRankPercentilesTheLongestInAllFirst() {
        for (int duration = 100; duration > 0; duration--) {
            call(MethodTimes.TYPE, "Pool.take", duration);
        }
        call(MethodTimes.TYPE, "Cache.get", 6_000);

        assertThat(MethodTimes.in(trace()))
                .containsExactly(
                        new MethodTimes("Cache.get", 1, 6_000, 6_000, 6_000, 6_000),
                        new MethodTimes("Pool.take", 100, 50, 95, 100, 5_050));
    }

    @Test
    void in_threeCalls_aHalfIsTheSecondAndNearlyAllTheLast() {
        for (int duration : new int[] {1, 2, 30}) {
            call(MethodTimes.TYPE, "Pool.take", duration);
        }

        assertThat(MethodTimes.in(trace())).containsExactly(new MethodTimes("Pool.take", 3, 2, 30, 30, 33));
    }

    @Test
    void in_otherActions_areNoMethods() {
        call("contrail.Action", "take", 5);

        assertThat(MethodTimes.in(trace())).isEmpty();
    }
}
