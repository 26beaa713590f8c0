package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.RecordingRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is recorded of a JVM, and when that is enough. */
interface RecordPlan {
    /** Values by {@code event#setting}. */
    Map<String, String> settings();

    /** The event types that are counted. */
    List<String> eventTypes();

    /** How long; null for until someone ends it. */
    @Nullable
    Duration duration();

    /** Says what is about to happen, and what it costs. */
    void announce(String jvm, PrintWriter out);

    /** The {@code jcmd} line that it stands for. */
    String jcmdLine(String pid, Path file);

    /** What ends it besides its duration and the user. */
    RecordingRun.Enough limit(FlightRecorder recorder, RecordingRun run, PrintWriter out) throws LiveException;

    /** Says what the finished file lacks of what was asked for. */
    default void conclude(Path file, PrintWriter out) {}
}
