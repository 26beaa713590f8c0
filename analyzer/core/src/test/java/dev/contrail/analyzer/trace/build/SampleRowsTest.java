package dev.contrail.analyzer.trace.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleRowsTest {
    private static final TimeRange RANGE = new TimeRange(0, 1_000);

    private final TraceBuilder builder = new TraceBuilder();

    private void sample(String type, TraceThread thread, long time, String state) {
        builder.samples(true).add(builder.text(type), time, builder.thread(thread), builder.text(state), 1);
    }

    private void every(String period) {
        builder.setting("a.Sample", "period", period);
        builder.setting("b.Sample", "period", period);
    }

    @Test
    void build_samplesOfAThreadWithTwoNames_areOneAction() {
        every("10 ns");
        sample("a.Sample", new TraceThread("pool-1", 7, false), 100, "work");
        sample("a.Sample", new TraceThread("uploader", 7, false), 110, "work");

        Actions actions = builder.build("a", RANGE, 1).actions();

        assertThat(actions.size()).isEqualTo(1);
        assertThat(actions.duration().get(0)).isEqualTo(20);
        assertThat(actions.samples().applyAsLong(0)).isEqualTo(2);
    }

    @Test
    void build_samplesOfTwoProfilers_areJoinedApart() {
        every("10 ns");
        var worker = new TraceThread("worker", 7, false);
        for (int look = 0; look < 5; look++) {
            sample("a.Sample", worker, 100 + 10 * look, "work");
            sample("b.Sample", worker, 103 + 10 * look, "read");
        }

        Actions actions = builder.build("a", RANGE, 1).actions();

        assertThat(actions.size()).isEqualTo(2);
    }

    @Test
    void build_aPartAppended_isTheSameAsCollectedInOne() {
        var whole = new TraceBuilder();
        var worker = new TraceThread("worker", 7, false);
        for (TraceBuilder each : new TraceBuilder[] {builder, whole}) {
            for (int look = 0; look < 4; look++) {
                TraceBuilder into = each == builder && look % 2 == 1 ? new TraceBuilder() : each;
                into.setting("a.Sample", "period", "10 ns");
                into.samples(true)
                        .add(into.text("a.Sample"), 100 + 10 * look, into.thread(worker), into.text("work"), 1);
                if (into != each) {
                    each.addAll(into);
                }
            }
        }

        Actions parts = builder.build("a", RANGE, 1).actions();

        assertThat(parts.size()).isEqualTo(1);
        assertThat(parts.duration().get(0))
                .isEqualTo(whole.build("a", RANGE, 1).actions().duration().get(0))
                .isEqualTo(40);
    }

    @Test
    void build_samplesBesideWaits_leaveTheWaitsInTheLanes() {
        every("10 ns");
        var worker = new TraceThread("worker", 7, false);
        sample("a.Sample", worker, 100, "work");
        builder.overlays().add(builder.text("park"), 200, 50, builder.thread(worker), Trace.ABSENT, 0);

        Trace trace = builder.build("a", RANGE, 1);

        assertThat(IntStream.range(0, 2)
                        .mapToObj(row -> trace.text(trace.actions().action().get(row), "")))
                .containsExactly("work", "park");
        assertThat(trace.overlays().size()).isZero();
        assertThat(trace.actions().withoutSamples().size()).isEqualTo(1);
    }

    @Test
    void build_waitThatBeginsWithinAPeriod_endsTheStretch() {
        every("10 ns");
        var worker = new TraceThread("worker", 7, false);
        for (long time : new long[] {100, 110, 125, 200}) {
            sample("a.Sample", worker, time, "work");
        }
        builder.overlays().add(builder.text("park"), 113, 10, builder.thread(worker), Trace.ABSENT, 0);
        builder.overlays().add(builder.text("park"), 204, 10, builder.thread(worker), Trace.ABSENT, 0);

        Actions actions = builder.build("a", RANGE, 1).actions();

        assertThat(IntStream.range(0, actions.size())
                        .mapToObj(row -> actions.start().get(row) + "+"
                                + actions.duration().get(row)))
                .containsExactly("100+13", "113+10", "125+10", "200+4", "204+10");
    }

    /** As in Thread.afterSleep: a lane in which two overlap is drawn at half its height. */
    @Test
    void build_seenWhileAWaitIsAboutToEnd_beginsWhenItHasEnded() {
        every("10 ns");
        var worker = new TraceThread("worker", 7, false);
        sample("a.Sample", worker, 118, "after");
        sample("a.Sample", worker, 145, "inside");
        builder.overlays().add(builder.text("sleep"), 100, 20, builder.thread(worker), Trace.ABSENT, 0);
        builder.overlays().add(builder.text("sleep"), 140, 50, builder.thread(worker), Trace.ABSENT, 0);
        builder.overlays().add(builder.text("sleep"), 100, 25, builder.thread(new TraceThread("b", 8, false)), -1, 0);

        Actions actions = builder.build("a", RANGE, 1).actions();

        assertThat(IntStream.range(0, actions.size())
                        .mapToObj(row -> actions.start().get(row) + "+"
                                + actions.duration().get(row)))
                .containsExactly("100+20", "100+25", "120+8", "140+50", "145+10");
    }

    @Test
    void build_samplesBesideOwnActions_areNotDrawn() {
        var worker = new TraceThread("worker", 7, false);
        sample("a.Sample", worker, 100, "work");
        builder.actions().add(builder.text("own"), 100, 5, builder.thread(worker), -1, builder.text("take"), -1);

        assertThat(builder.build("a", RANGE, 1).actions().areSampled()).isFalse();
    }

    @Test
    void build_oneSampleOfWhichNoPeriodIsKnown_isAnInstant() {
        sample("a.Sample", new TraceThread("worker", 7, false), 100, "work");

        Actions actions = builder.build("a", RANGE, 1).actions();

        assertThat(actions.duration().get(0)).isZero();
        assertThat(actions.period().applyAsLong(0)).isZero();
        assertThat(actions.samples().applyAsLong(0)).isEqualTo(1);
    }
}
