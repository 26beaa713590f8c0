package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdleTimesTest {
    /** A span of one thread: what it does, from when and up to when. */
    private record Span(String action, long from, long to) {}

    private static IdleTimes idleTimes(List<Span> spans) {
        var traces = new ActionTraces();
        spans.forEach(span -> traces.add("worker", span.action(), span.from(), span.to() - span.from()));
        Trace trace = traces.build("idle.jfr", 10_000);
        return new IdleTimes(trace, new Spans(trace), new Verbs(trace), List.of());
    }

    private static long idle(IdleTimes times, long from, long to) {
        return times.nanos(0, ActionTraces.START + from, ActionTraces.START + to);
    }

    /** What is left of a time when one looks at each span. */
    private static long countedIdle(List<Span> spans, long from, long to) {
        long busy = spans.stream()
                .filter(span -> !span.action().equals("wait"))
                .mapToLong(span -> Math.max(0, Math.min(to, span.to()) - Math.max(from, span.from())))
                .sum();
        return to - from - busy;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nanos_ofAnyTime_areWhatIsLeftOfItWithoutWork(long seed) {
        var random = new Random(seed);
        var spans = new ArrayList<Span>();
        for (long at = random.nextInt(50); at < 9_000; at += random.nextInt(60)) {
            long to = at + 1 + random.nextInt(90);
            spans.add(new Span(random.nextInt(3) == 0 ? "wait" : "work", at, to));
            at = to;
        }
        IdleTimes times = idleTimes(spans);
        for (int i = 0; i < 2_000; i++) {
            long from = random.nextInt(9_500);
            long to = from + random.nextInt(400);
            assertThat(idle(times, from, to)).as("%d to %d", from, to).isEqualTo(countedIdle(spans, from, to));
        }
    }

    @Test
    void nanos_ofSpansInSpans_countWorkOnce() {
        IdleTimes times = idleTimes(List.of(new Span("work", 100, 200), new Span("look", 120, 180)));

        assertThat(idle(times, 0, 300)).isEqualTo(200);
        assertThat(idle(times, 150, 250)).isEqualTo(50);
    }

    @Test
    void nanos_beforeAThreadsFirstSpan_areAll_andOfNoTimeNone() {
        IdleTimes times = idleTimes(List.of(new Span("work", 100, 200)));

        assertThat(idle(times, 20, 50)).isEqualTo(30);
        assertThat(idle(times, 20, 100)).isEqualTo(80);
        assertThat(idle(times, 150, 150)).isZero();
        assertThat(idle(times, 160, 150)).isZero();
    }

    @Test
    void since_isTheFirstThingAThreadDid() {
        assertThat(idleTimes(List.of(new Span("work", 100, 200))).since(0)).isEqualTo(ActionTraces.START + 100);
    }

    /** Taken at 10, 30 and 50 ms; the first two are done 10 ms later, the last is not told of again. */
    @Test
    void nanos_withATaskInHand_areNone_upToTheLastThatIsDoneWithIt() {
        Trace trace = new Story()
                .action(1, "main", "Box#1", "put", "a")
                .action(2, "main", "Box#1", "put", "b")
                .action(3, "main", "Box#1", "put", "c")
                .action(10, "clerk", "Box#1", "take", "a")
                .span(12, 4, "clerk", "Desk#1", "write", null)
                .action(20, "clerk", "Box#1", "done", "a")
                .action(30, "clerk", "Box#1", "take", "b")
                .action(40, "clerk", "Box#1", "done", "b")
                .action(50, "clerk", "Box#1", "take", "c")
                .action(60, "clerk", "Box#1", "done", "a")
                .trace();
        IdleTimes times = new Evidence(trace).idleTimes();
        int clerk = trace.actions().thread().get(3);

        assertThat(millis(times, clerk, 5, 70)).isEqualTo(45);
        assertThat(millis(times, clerk, 5, 18)).isEqualTo(5);
        assertThat(millis(times, clerk, 11, 35)).isEqualTo(10);
        assertThat(millis(times, clerk, 13, 15)).isZero();
        assertThat(millis(times, clerk, 50, 60)).isEqualTo(10);
    }

    private static long millis(IdleTimes times, int thread, long from, long to) {
        return times.nanos(thread, from * 1_000_000, to * 1_000_000) / 1_000_000;
    }
}
