package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.RecordingRun;
import dev.contrail.analyzer.live.TraceFilter;
import dev.contrail.analyzer.live.TraceLimit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records calls of methods. */
record TracePlan(Map<String, String> settings, TraceFilter filter, TraceLimit limit, Duration duration, boolean withJdk)
        implements RecordPlan {
    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final int LISTED = 12;

    static RecordPlan of(
            FlightRecorder recorder, TraceFilter filter, TraceLimit limit, @Nullable Duration duration, boolean withJdk)
            throws LiveException {
        Map<String, String> settings = RecordingRun.settings(recorder, Map.of(), withJdk);
        RecordingRun.addTrace(settings, filter);
        return new TracePlan(settings, filter, limit, duration == null ? USUAL : duration, withJdk);
    }

    @Override
    public List<String> eventTypes() {
        return List.of(TraceFilter.TYPE);
    }

    @Override
    public void announce(String jvm, PrintWriter out) {
        List<String> entries = filter.entries();
        out.printf("recording calls in %s for %,d s at most; Ctrl-C ends it early%n", jvm, duration.toSeconds());
        entries.stream().limit(LISTED).forEach(entry -> out.printf("  traces   %s%n", entry));
        if (entries.size() > LISTED) {
            out.printf("  traces   … and %,d others%n", entries.size() - LISTED);
        }
        filter.doubts().forEach(doubt -> out.printf("  doubt    %s%n", TerminalText.of(doubt)));
        out.printf(
                "  costs    about 0.2 us and %d bytes a call, and a short stop at both ends; nothing afterwards%n",
                TraceLimit.BYTES_A_CALL);
        out.printf("  ends     above %,d calls a second, or %,d MB%n", limit.callsPerSecond(), limit.megabytes());
    }

    @Override
    public String jcmdLine(String pid, Path file) {
        return RecordingRun.jcmdLine(pid, file, duration, settings);
    }

    @Override
    public RecordingRun.Enough limit(FlightRecorder recorder, RecordingRun run, PrintWriter out) throws LiveException {
        TraceLimit.Watch watch = limit.over(recorder, run);
        return () -> {
            boolean enough = watch.isEnough();
            if (enough) {
                out.printf("  ended    %s%n  try      fewer classes, or --max-rate, --max-size%n", watch.reason());
            }
            return enough;
        };
    }

    @Override
    public void conclude(Path file, PrintWriter out) {
        List<String> missing = RecordedCalls.in(file).map(filter::withoutCalls).orElse(List.of());
        if (!missing.isEmpty()) {
            String first = missing.get(0);
            int method = first.indexOf("::");
            out.printf(
                    "  doubt    no call of %s%s was recorded: %s%n",
                    TerminalText.of(first),
                    missing.size() == 1 ? "" : " and of " + Words.count(missing.size() - 1, "other"),
                    method < 0
                            ? "none ended in that time, or its methods are inherited, abstract or native"
                            : "none ended in that time, or it is inherited, abstract, native, or called otherwise; try "
                                    + TerminalText.of(first.substring(0, method)) + ", all that the class declares");
        }
    }
}
