package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LevelSwitch;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.live.settings.LiveRecording;
import dev.contrail.analyzer.live.settings.SettingsInForce;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
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
public final class LevelCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "JVM", description = JvmChoice.DESCRIPTION)
    private String jvm = "";

    @Parameters(
            index = "1",
            paramLabel = "LEVEL",
            converter = LevelText.class,
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
        List<LiveRecording> before = recorder.recordings();
        Map<String, Level> levels = LevelSwitch.levels(before, types, level);
        var levelSwitch = new LevelSwitch(recorder);
        if (level == Level.OFF) {
            levelSwitch.off();
        } else {
            levelSwitch.raise(levels);
        }
        Level was = new SettingsInForce(before).level(types);
        Level now = new SettingsInForce(recorder.recordings()).level(types);
        out.printf("JVM %d: %s, was %s%n", pid, now, was);
        explain(types, now, others(before), pid, out);
        sameAs(pid, levels, others(before).size() < running(before).size(), out);
    }

    private void explain(List<String> types, Level now, List<LiveRecording> others, long pid, PrintWriter out) {
        String names = others.stream().map(LiveRecording::name).collect(Collectors.joining(", "));
        if (now != level) {
            line(out, "because", "others ask for it: " + names);
        }
        line(out, "events", String.join(", ", types));
        if (level != Level.OFF) {
            line(out, "goes to", others.isEmpty() ? "nowhere yet; try: contrail record " + pid : names);
        }
    }

    private void sameAs(long pid, Map<String, Level> levels, boolean raisedBefore, PrintWriter out) {
        if (raisedBefore) {
            line(out, "same as", LevelSwitch.jcmdOff(Long.toString(pid)));
        }
        if (level != Level.OFF) {
            line(out, raisedBefore ? "and" : "same as", LevelSwitch.jcmdRaise(Long.toString(pid), levels));
        }
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("  %-8s %s%n", name, value);
    }

    private static List<LiveRecording> running(List<LiveRecording> recordings) {
        return recordings.stream().filter(LiveRecording::isRunning).toList();
    }

    private static List<LiveRecording> others(List<LiveRecording> recordings) {
        return running(recordings).stream()
                .filter(recording -> !recording.name().equals(LevelSwitch.NAME))
                .toList();
    }
}
