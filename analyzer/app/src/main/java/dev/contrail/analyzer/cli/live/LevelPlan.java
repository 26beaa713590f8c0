package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LevelSwitch;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.RecordingRun;
import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.live.settings.LiveRecording;
import dev.contrail.analyzer.live.settings.SettingsInForce;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records the events of our library.
 *
 * @param others the recordings that ask for more, and at which level; empty when none does
 */
record LevelPlan(
        Map<String, String> settings,
        List<String> eventTypes,
        @Nullable Duration duration,
        Level level,
        boolean withJdk,
        Map<String, Level> levels,
        String ends,
        String others)
        implements RecordPlan {
    static RecordPlan of(
            FlightRecorder recorder,
            Level level,
            boolean withJdk,
            boolean force,
            @Nullable Duration duration,
            String ends)
            throws LiveException {
        List<String> types = LevelSwitch.eventTypes(recorder, force);
        Map<String, Level> levels = LevelSwitch.levels(recorder.recordings(), types, level);
        Map<String, String> settings = RecordingRun.settings(recorder, levels, withJdk);
        String others = others(recorder.recordings(), types, level);
        return new LevelPlan(settings, types, duration, level, withJdk, levels, ends, others);
    }

    private static String others(List<LiveRecording> recordings, List<String> types, Level level) {
        Level theirs = new SettingsInForce(recordings).level(types);
        return theirs.compareTo(level) <= 0
                ? ""
                : theirs + ", as "
                        + recordings.stream()
                                .filter(LiveRecording::isRunning)
                                .map(LiveRecording::name)
                                .collect(Collectors.joining(", "));
    }

    @Override
    public void announce(String jvm, PrintWriter out) {
        out.printf("recording %s at %s%s%n", jvm, level.settingValue(), ends);
        if (!others.isEmpty()) {
            out.printf("  in fact  at %s asks for it: a JVM writes each event to all recordings%n", others);
        }
    }

    @Override
    public String jcmdLine(String pid, Path file) {
        return RecordingRun.jcmdLine(pid, file, duration, withJdk, levels);
    }

    @Override
    public RecordingRun.Enough limit(FlightRecorder recorder, RecordingRun run, PrintWriter out) {
        return () -> false;
    }
}
