package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.render.chart.seen.GoldenSvg;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each thing a lane chart can show, drawn once and kept. */
class LaneGoldenTest {
    private static void check(String name, Trace... runs) throws IOException {
        var categories = new Categories();
        GoldenSvg.assertAsGolden(
                "lanes-" + name,
                LaneChartPicture.of(Arrays.stream(runs)
                        .map(run -> Lanes.of(List.of(run), categories))
                        .toList()));
    }

    /** Spans, one right after another of its kind, with the names of their tasks; instants between them. */
    @Test
    void spansAndInstants_haveTheirColoursAndNames() throws IOException {
        check(
                "spans",
                new ActionTraces()
                        .add("worker-1", "upload", 0, 40 * MILLI, "part-1")
                        .add("worker-1", "upload", 40 * MILLI, 30 * MILLI, "part-2")
                        .add("worker-2", "wait", 5 * MILLI, 60 * MILLI)
                        .add("worker-2", "take", 66 * MILLI, 0, "part-3")
                        .add("worker-2", "upload", 67 * MILLI, 33 * MILLI, "part-3")
                        .build("spans.jfr", 100 * MILLI));
    }

    /** What a thread was seen doing from time to time is narrow, beside a wait that was recorded from begin to end. */
    @Test
    void samples_areNarrowAndHaveTheirPeriodInTheLegend() throws IOException {
        var trace = new TraceBuilder();
        int worker = trace.thread(new TraceThread("worker-1", 1, false));
        int type = trace.text("a.Sample");
        trace.setting("a.Sample", "period", "10 ms");
        for (int look : new int[] {0, 1, 2, 3, 6, 9}) {
            trace.samples(true)
                    .add(type, look * 10L * MILLI, worker, trace.text(look < 3 ? "Pool.take" : "Store.load"), 1);
        }
        trace.overlays().add(trace.text("park"), 65 * MILLI, 20 * MILLI, worker, Trace.ABSENT, 0);
        check("samples", trace.build("samples.jfr", new TimeRange(0, 100 * MILLI), 1));
    }

    /** Put back is hatched, has a column of its own however short it was, and is counted at the right. */
    @Test
    void putBacks_areHatchedAndCounted() throws IOException {
        check(
                "alarm",
                new ActionTraces()
                        .add("worker-1", "take", 0, 10 * MILLI, "part-1")
                        .add("worker-1", "put back", 10 * MILLI, 30 * MILLI, "part-1")
                        .add("worker-1", "upload", 40 * MILLI, 60 * MILLI, "part-2")
                        .add("worker-1", "put back", 70 * MILLI, 1_000, "part-3")
                        .add("worker-2", "upload", 20 * MILLI, 80 * MILLI, "part-4")
                        .build("alarm.jfr", 100 * MILLI));
    }

    @Test
    void actionsWithinActions_haveRowsOfTheirOwn() throws IOException {
        check(
                "nested",
                new ActionTraces()
                        .add("worker-1", "handle", 0, 100 * MILLI, "request-1")
                        .add("worker-1", "read", 10 * MILLI, 20 * MILLI, "head")
                        .add("worker-1", "write", 40 * MILLI, 50 * MILLI, "body")
                        .add("worker-1", "compress", 50 * MILLI, 20 * MILLI, "gzip")
                        .build("nested.jfr", 100 * MILLI));
    }

    @Test
    void whatHasNotEnded_hasATornEdge() throws IOException {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("worker-1", 1, false));
        int action = builder.text("wait");
        builder.actions().add(action, 0, 10 * MILLI, thread, Trace.ABSENT, action, Trace.ABSENT);
        builder.openActions().add(new OpenAction(1, action, 20 * MILLI, thread, Trace.ABSENT, action, Trace.ABSENT));
        check("open", builder.build("open.jfr", new TimeRange(0, 100 * MILLI), 1));
    }

    /** Waits under what waits, a pause over all lanes, and their legend. */
    @Test
    void pausesAndWaits_lieOverTheLanes() throws IOException {
        check(
                "overlays",
                new ActionTraces()
                        .add("worker-1", "upload", 0, 100 * MILLI)
                        .add("worker-2", "upload", 10 * MILLI, 70 * MILLI)
                        .wait("worker-1", "lock", 20 * MILLI, 20 * MILLI, "Pool")
                        .wait("worker-2", "park", 60 * MILLI, 10 * MILLI, "Queue")
                        .wait("worker-2", "socket read", 75 * MILLI, 1_000, "db")
                        .pause("GC pause", 50 * MILLI, 10 * MILLI, 0)
                        .build("overlays.jfr", 100 * MILLI));
    }

    @Test
    void manyThreadsOfAGroup_areADensity() throws IOException {
        var traces = new ActionTraces();
        for (int i = 0; i < 2_001; i++) {
            String action = i % 400 == 0 ? "put back" : "handle";
            traces.add("virtual-" + i, action, i % 5 * (10 * MILLI), (2 + i % 3) * MILLI);
        }
        check("density", traces.build("density.jfr", 400 * MILLI));
    }

    /** Two JVMs on one clock: each has its name over its lanes, and pauses of its own. */
    @Test
    void processes_standInGroups() throws IOException {
        Trace one = new ActionTraces()
                .add("io-1", "read", 0, 30 * MILLI)
                .add("cpu-1", "sort", 40 * MILLI, 30 * MILLI)
                .pause("GC pause", 20 * MILLI, 5 * MILLI, 0)
                .build("front.jfr", 100 * MILLI);
        Trace two = new ActionTraces()
                .add("io-1", "read", 10 * MILLI, 30 * MILLI)
                .add("cpu-1", "merge", 50 * MILLI, 30 * MILLI)
                .build("back.jfr", 100 * MILLI);
        GoldenSvg.assertAsGolden(
                "lanes-processes", LaneChartPicture.of(List.of(Lanes.of(List.of(one, two), new Categories()))));
    }

    @Test
    void onlyInstants_haveNoChartOfHowManyAtOnce() throws IOException {
        check(
                "instants",
                new ActionTraces()
                        .add("worker-1", "take", 0, 0)
                        .add("worker-1", "take", 50 * MILLI, 0)
                        .add("worker-2", "put back", 70 * MILLI, 0)
                        .build("instants.jfr", 100 * MILLI));
    }

    @Test
    void twoRuns_haveOneTimeScale() throws IOException {
        check(
                "two-runs",
                new ActionTraces().add("worker-1", "upload", 0, 80 * MILLI).build("buggy.jfr", 80 * MILLI),
                new ActionTraces().add("worker-1", "upload", 0, 40 * MILLI).build("fixed.jfr", 40 * MILLI));
    }
}
