package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.StateViews;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Traces and pages for tests. */
final class Pages {
    static final long START = 1_700_000_000_000_000_000L;
    static final long MILLI = 1_000_000;

    private Pages() {}

    static PageRun run(Trace... traces) {
        return run(StateOptions.defaults(), traces);
    }

    /** What the report makes of recordings on one clock. */
    static PageRun run(StateOptions options, Trace... traces) {
        var run = List.of(traces);
        var categories = Categories.of(run);
        return new PageRun(
                run.stream().map(Trace::name).collect(Collectors.joining(" + ")),
                run.stream().map(Trace::name).toList(),
                run.stream().mapToLong(Trace::totalEvents).sum(),
                omissions(run, true),
                omissions(run, false),
                () -> Findings.in(run),
                Map.of(),
                Lanes.of(run, categories),
                States.of(run, options, categories),
                new PageRun.StateChoices(options.color(), options.facet(), options.shapeByThread()),
                StateViews.of(run, options, categories),
                Sequences.of(run, SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER)));
    }

    private static List<String> omissions(List<Trace> run, boolean losses) {
        return run.stream()
                .flatMap(trace -> trace.omissions().stream())
                .filter(omission -> omission.isLoss() == losses)
                .map(Omission::line)
                .toList();
    }

    /** What a page's script reads. */
    static String data(PageRun run) {
        return text(PageData.of(List.of(run)));
    }

    static String text(byte[] data) {
        return new String(data, StandardCharsets.US_ASCII);
    }

    static byte[] html(Trace trace) {
        return HtmlPage.of(List.of(run(trace)));
    }

    /**
     * 100 ms in which worker-1 uploads file-1 from 0 to 40 ms and file-2 from 60 to 100 ms, worker-2 takes part-1 from 10
     * to 30 ms, and worker-2 puts part-1 back at 50 ms.
     */
    static Trace uploads() {
        return uploadActions().trace("uploads.jfr", 100 * MILLI);
    }

    private static Actions uploadActions() {
        var actions = new Actions();
        actions.add("worker-1", "upload", "file-1", 0, 40 * MILLI);
        actions.add("worker-2", "take", "part-1", 10 * MILLI, 20 * MILLI);
        actions.add("worker-2", "put back", "part-1", 50 * MILLI, 0);
        actions.add("worker-1", "upload", "file-2", 60 * MILLI, 40 * MILLI);
        return actions;
    }

    /**
     * {@link #uploads}, in which worker-1 waits for a lock from 5 to 15 ms, worker-2 parks from 32 to 48 ms, and the JVM
     * pauses from 70 to 75 ms, of which the garbage collector takes the first 4.
     */
    static Trace waits() {
        var actions = uploadActions();
        actions.wait("worker-1", "lock", "java.util.Queue", 5 * MILLI, 10 * MILLI);
        actions.wait("worker-2", "park", "Semaphore$Sync", 32 * MILLI, 16 * MILLI);
        actions.pause("GC pause", "Pause Young", 70 * MILLI, 4 * MILLI);
        actions.pause("safepoint", "G1CollectForAllocation", 70 * MILLI, 5 * MILLI);
        return actions.trace("waits.jfr", 100 * MILLI);
    }

    /** Collects actions at times since the start. */
    static final class Actions {
        private final TraceBuilder builder = new TraceBuilder();
        private int open;

        void add(String thread, String action, String task, long start, long duration) {
            builder.actions()
                    .add(
                            builder.text("contrail.Queue"),
                            START + start,
                            duration,
                            thread(thread),
                            builder.participant("queue", 0),
                            builder.text(action),
                            builder.participant(task, 0));
            builder.count("contrail.Queue", 1);
        }

        /** It has not ended when the recording does. */
        void open(String thread, String action, String task, long start) {
            open("contrail.Queue", thread, action, task, start, Map.of());
        }

        /** It stood so when the recording ended, and nobody knows since when; {@code earliest} is when it may have begun. */
        void dumped(String thread, String action, String task, long earliest) {
            open(
                    "jdk.ThreadDump",
                    thread,
                    action,
                    task,
                    earliest,
                    Map.of(Attribute.BEGAN, builder.text("here at the earliest")));
        }

        private void open(
                String type, String thread, String action, String task, long start, Map<String, Integer> details) {
            builder.openActions()
                    .add(new OpenAction(
                            ++open,
                            builder.text(type),
                            START + start,
                            thread(thread),
                            builder.participant("queue", 0),
                            builder.text(action),
                            builder.participant(task, 0),
                            details));
        }

        private int thread(String name) {
            return builder.thread(new TraceThread(name, name.hashCode(), false));
        }

        void wait(String thread, String name, String detail, long start, long duration) {
            builder.overlays()
                    .add(builder.text(name), START + start, duration, thread(thread), builder.text(detail), 0);
        }

        void pause(String name, String detail, long start, long duration) {
            builder.overlays().add(builder.text(name), START + start, duration, Trace.ABSENT, builder.text(detail), 0);
        }

        TraceBuilder builder() {
            return builder;
        }

        Trace trace(String name, long duration) {
            return builder.build(name, new TimeRange(START, START + duration), 1);
        }
    }
}
