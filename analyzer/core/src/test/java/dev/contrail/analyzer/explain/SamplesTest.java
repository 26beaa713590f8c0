package dev.contrail.analyzer.explain;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thread that computes all the time, and has no event beside the samples of a profile. */
class SamplesTest {
    private static final String TYPE = "jdk.ExecutionSample";

    private final TraceBuilder builder = new TraceBuilder();
    private final int spinner = builder.thread(new TraceThread("dispatcher-0", 7, false));
    private final int main = builder.thread(new TraceThread("main", 1, false));

    /** As many as there are milliseconds, from the first to the last of a stretch. */
    private void seen(int thread, String method, long from, long to) {
        builder.setting(TYPE, "period", "1 ms");
        for (long at = from; at < to; at++) {
            builder.samples(false).add(builder.text(TYPE), START + at * MILLI, thread, builder.text(method), 1);
        }
    }

    private Trace built() {
        return builder.build("busy.jfr", new TimeRange(START, START + 1_000 * MILLI), 1);
    }

    private static List<String> facts(Trace trace, Question question, String title) {
        return new Explainer(trace, trace.range(), List.of())
                .answer(question).orElseThrow().sections().stream()
                        .filter(section -> section.title().startsWith(title))
                        .flatMap(section -> section.facts().stream())
                        .map(Explanation.Fact::text)
                        .toList();
    }

    private Trace spinning() {
        seen(spinner, "Queue.poll", 0, 60);
        seen(spinner, "Queue.isEmpty", 100, 140);
        seen(main, "Main.load", 10, 20);
        return built();
    }

    @Test
    void whole_tellsWhoWasSeenMost_andAtWhat() {
        Trace trace = spinning();

        assertThat(facts(trace, new Question.Whole(), "who was seen running most"))
                .containsExactly(
                        "dispatcher-0, 100 of 110: Queue.poll 60 times, Queue.isEmpty 40 times",
                        "main, 10 of 110: Main.load 10 times");
        assertThat(new Explainer(trace, trace.range(), List.of())
                        .answer(new Question.Whole())
                        .orElseThrow()
                        .next())
                .contains(new Question.OfThread("dispatcher-0"));
    }

    @Test
    void whole_tellsVirtualThreadsThatWereEachSeenAFewTimes_asOne() {
        for (int n = 0; n < 30; n++) {
            seen(
                    builder.thread(new TraceThread("", 100 + n, true)),
                    n < 20 ? "Shop.price" : "Shop.tax",
                    10L * n,
                    10L * n + 1);
        }
        seen(builder.thread(new TraceThread("", 200, true)), "Shop.report", 400, 420);
        seen(main, "Main.load", 500, 505);

        assertThat(facts(built(), new Question.Whole(), "who was seen running most"))
                .containsExactly(
                        "30 virtual threads, 30 of 55: Shop.price 20 times, Shop.tax 10 times",
                        "virtual 200, 20 of 55: Shop.report 20 times",
                        "main, 5 of 55: Main.load 5 times");
    }

    @Test
    void thread_thatOnlySamplesTellOf_hasThem() {
        assertThat(facts(spinning(), new Question.OfThread("dispatcher-0"), "what it was seen running at"))
                .containsExactly(
                        "100 of 110: Queue.poll 60 times, Queue.isEmpty 40 times, from +0.000000 s to +0.140000 s");
    }

    @Test
    void moment_tellsTheNearestSampleOfEachThread_ifItIsNear() {
        assertThat(facts(spinning(), new Question.At(START + 65 * MILLI), "who was seen running then"))
                .containsExactly("dispatcher-0 at Queue.poll, 5 ms before");
    }

    @Test
    void whole_ofAFewSamples_tellsNothingOfThem() {
        seen(spinner, "Queue.poll", 0, 9);
        builder.actions().add(builder.text("work"), START, MILLI, main, -1, builder.text("work"), -1);

        assertThat(facts(built(), new Question.Whole(), "who was seen running")).isEmpty();
    }
}
