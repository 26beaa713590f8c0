package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.JdkBudget;
import dev.contrail.analyzer.live.JdkEvents;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.RecordingRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records what the JDK tells of a program that has no events of ours. */
record JdkPlan(
        Map<String, String> settings,
        List<String> eventTypes,
        @Nullable Duration duration,
        String ends) implements RecordPlan {
    static RecordPlan of(FlightRecorder recorder, @Nullable Duration duration, String ends) throws LiveException {
        Map<String, String> settings = RecordingRun.settings(recorder, Map.of(), false);
        settings.putAll(JdkEvents.settings(recorder, JdkBudget.FIRST_MILLIS));
        List<String> types = settings.keySet().stream()
                .filter(setting -> setting.endsWith("#enabled"))
                .map(setting -> setting.substring(0, setting.indexOf('#')))
                .toList();
        return new JdkPlan(settings, types, duration, ends);
    }

    @Override
    public void announce(String jvm, PrintWriter out) {
        out.printf("recording %s, which has no Contrail events: what the JDK tells%s%n", jvm, ends);
        out.printf(
                "  waits    from %d ms on, none left out; above %d MB/s from %d ms on, and so forth%n",
                JdkBudget.FIRST_MILLIS, JdkBudget.BYTES_PER_SECOND >> 20, 10 * JdkBudget.FIRST_MILLIS);
        out.println("  costs    at most about a twentieth of a core at that rate; nothing afterwards");
    }

    @Override
    public String jcmdLine(String pid, Path file) {
        return RecordingRun.jcmdLine(pid, file, duration, settings);
    }

    @Override
    public RecordingRun.Enough limit(FlightRecorder recorder, RecordingRun run, PrintWriter out) throws LiveException {
        return new JdkBudget(recorder, run, settings, millis -> {
            out.printf("  budget   reached: only waits from %,d ms on from here%n", millis);
            out.flush();
        });
    }
}
