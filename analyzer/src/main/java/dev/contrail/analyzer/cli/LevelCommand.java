package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.Level;
import dev.contrail.analyzer.live.LevelSwitch;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.LiveRecording;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Raises and lowers the level of a running JVM. */
@Command(
        name = "level",
        description = {
            "Raise or lower how much of Contrail's events a running JVM records.",
            "Recordings that others started receive the events as well, and are left as they are otherwise."
        })
final class LevelCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "JVM", description = JvmChoice.DESCRIPTION)
    private String jvm = "";

    @Parameters(
            index = "1",
            paramLabel = "LEVEL",
            description = "${COMPLETION-CANDIDATES}; each includes those before.")
    private Level level = Level.DEBUG;

    @Option(names = "--force", description = "Also in a JVM that has not used a Contrail event yet.")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = ContrailCommand.streams(spec).out();
        try {
            long pid = JvmChoice.pid(jvm);
            try (FlightRecorder recorder = FlightRecorder.attach(pid)) {
                switchLevel(recorder, pid, out);
            }
            out.flush();
            return ExitCode.OK;
        } catch (LiveException e) {
            throw LiveErrors.failure(e);
        }
    }

    private void switchLevel(FlightRecorder recorder, long pid, PrintWriter out) throws LiveException {
        List<String> types = LevelSwitch.eventTypes(recorder, force);
        List<LiveRecording> recordings = recorder.recordings();
        Level before = LevelSwitch.inForce(recordings, types);
        Level ours = LevelSwitch.inForce(named(recordings, true), types);
        Level others = LevelSwitch.inForce(named(recordings, false), types);
        new LevelSwitch(recorder).set(level, types);
        Level now = others.compareTo(level) > 0 ? others : level;

        out.printf("JVM %d: %s, was %s%n", pid, now.settingValue(), before.settingValue());
        if (others.compareTo(level) > 0) {
            out.printf(
                    "  %-10s %s ask for %s, and keep what they ask for%n",
                    "because", names(recordings), others.settingValue());
        }
        out.printf("  %-10s %s%n", "events", String.join(", ", types));
        if (level != Level.OFF && named(recordings, false).isEmpty()) {
            out.printf("  %-10s no recording runs that keeps them: contrail record %d%n", "but", pid);
        }
        if (level != Level.OFF || ours != Level.OFF) {
            LevelSwitch.jcmdLines(Long.toString(pid), ours, level, types)
                    .forEach(line -> out.printf("  %-10s %s%n", "same as", line));
        }
    }

    private static List<LiveRecording> named(List<LiveRecording> recordings, boolean ours) {
        return recordings.stream()
                .filter(LiveRecording::isRunning)
                .filter(recording -> recording.name().equals(LevelSwitch.NAME) == ours)
                .toList();
    }

    private static String names(List<LiveRecording> recordings) {
        return named(recordings, false).stream().map(LiveRecording::name).collect(Collectors.joining(", "));
    }
}
