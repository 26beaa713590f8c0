package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.derive.Lanes;
import dev.contrail.analyzer.derive.SequenceOptions;
import dev.contrail.analyzer.derive.Sequences;
import dev.contrail.analyzer.derive.StateOptions;
import dev.contrail.analyzer.derive.StateViews;
import dev.contrail.analyzer.derive.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.List;

/** Traces and pages for tests. */
final class Pages {
    static final long START = 1_700_000_000_000_000_000L;
    static final long MILLI = 1_000_000;

    private Pages() {}

    static PageRun run(Trace trace) {
        return run(trace, List.of(trace));
    }

    /** Recordings on one clock; the first gives the page its name. */
    static PageRun run(Trace trace, List<Trace> run) {
        var categories = new Categories();
        return new PageRun(
                trace.name(),
                List.of(trace.name()),
                trace.range(),
                trace.totalEvents(),
                List.of(),
                List.of(),
                Lanes.of(run, categories),
                States.of(run, StateOptions.defaults(), categories),
                StateViews.of(run, StateOptions.defaults(), categories),
                Sequences.of(run, SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER)));
    }

    static byte[] html(Trace trace) {
        return HtmlPage.of(List.of(run(trace)));
    }

    /**
     * 100 ms in which worker-1 uploads file-1 from 0 to 40 ms and file-2 from 60 to 100 ms, worker-2 takes part-1 from 10
     * to 30 ms, and worker-2 puts part-1 back at 50 ms.
     */
    static Trace uploads() {
        var actions = new Actions();
        actions.add("worker-1", "upload", "file-1", 0, 40 * MILLI);
        actions.add("worker-2", "take", "part-1", 10 * MILLI, 20 * MILLI);
        actions.add("worker-2", "put back", "part-1", 50 * MILLI, 0);
        actions.add("worker-1", "upload", "file-2", 60 * MILLI, 40 * MILLI);
        return actions.trace("uploads.jfr", 100 * MILLI);
    }

    /** Collects actions at times since the start. */
    static final class Actions {
        private final TraceBuilder builder = new TraceBuilder();

        void add(String thread, String action, String task, long start, long duration) {
            builder.actions()
                    .add(
                            builder.text("contrail.Queue"),
                            START + start,
                            duration,
                            builder.thread(new TraceThread(thread, thread.hashCode(), false)),
                            builder.participant("queue", 0),
                            builder.text(action),
                            builder.participant(task, 0));
            builder.count("contrail.Queue", 1);
        }

        TraceBuilder builder() {
            return builder;
        }

        Trace trace(String name, long duration) {
            return builder.build(name, new TimeRange(START, START + duration), 1);
        }
    }
}
