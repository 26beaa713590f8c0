package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.DurationText;
import dev.contrail.analyzer.cli.terminal.Interruption;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.Level;
import dev.contrail.analyzer.live.LevelSwitch;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.RecordingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records a running JVM into a file. */
@Command(
        name = "record",
        description = {
            "Record a running JVM's Contrail events into a file.",
            "Ends after --duration, after --count events, when the JVM ends, or with Ctrl-C; the file is always whole."
        })
public final class RecordCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "JVM", description = JvmChoice.DESCRIPTION)
    private @Nullable String jvm;

    @Mixin
    private JmxOptions jmx = new JmxOptions();

    @Option(
            names = "--level",
            defaultValue = "debug",
            converter = LevelText.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Level level = Level.DEBUG;

    @Option(names = "--duration", converter = DurationText.class, description = "How long, such as 30s, 5m or 1h.")
    private @Nullable Duration duration;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Until so many events happened; a second's more may follow.")
    private long count;

    @Option(names = "--with-jdk", description = "Also the events of the JDK's default recording: GC, locks, I/O, …")
    private boolean withJdk;

    @Option(names = "--force", description = "Also a JVM that has not used a Contrail event yet.")
    private boolean force;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: jvm-PID.jfr in the current folder.")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = ContrailCommand.streams(spec).out();
        if ((jvm == null) == (jmx.address() == null)) {
            throw new ParameterException(spec.commandLine(), "name one JVM: its pid, or --jmx HOST:PORT");
        }
        try {
            if (jmx.address() != null) {
                recordRemote(jmx.address(), out);
            } else if (jvm != null) {
                recordLocal(JvmChoice.pid(jvm), out);
            }
            return ExitCode.OK;
        } catch (LiveException e) {
            throw LiveErrors.failure(e);
        }
    }

    private void recordLocal(long pid, PrintWriter out) throws LiveException, InterruptedException {
        Path file = target == null ? Path.of("jvm-" + pid + ".jfr") : target;
        try (FlightRecorder recorder = FlightRecorder.attach(pid)) {
            record(recorder, new RecordingTarget(file, pid), Long.toString(pid), out);
        }
    }

    private void recordRemote(String address, PrintWriter out) throws LiveException, InterruptedException {
        Path file = target == null ? Path.of("jvm-" + address.replaceAll("\\W", "-") + ".jfr") : target;
        try (FlightRecorder recorder = jmx.connect(address)) {
            record(recorder, new RecordingTarget(file, 0), "PID", out);
        }
    }

    private void record(FlightRecorder recorder, RecordingTarget file, String pid, PrintWriter out)
            throws LiveException, InterruptedException {
        List<String> types = LevelSwitch.eventTypes(recorder, force);
        Map<String, Level> levels = LevelSwitch.levels(recorder.recordings(), types, level);
        Map<String, String> settings = RecordingRun.settings(recorder, levels, withJdk);
        try (var interruption = new Interruption();
                var part = file.open();
                var run = RecordingRun.start(recorder, settings, types, count, duration)) {
            part.record(run, () -> {
                out.printf("recording %s at %s%s%n", recorder.jvm(), level.settingValue(), end());
                out.printf("  same as  %s%n", jcmdLine(pid, file.path(), levels));
                out.flush();
                run.await(duration, interruption::isRequested);
            });
            out.println(part.summary());
            out.flush();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    private String end() {
        return duration == null && count == 0 ? " until Ctrl-C" : "; Ctrl-C ends it early";
    }

    private String jcmdLine(String pid, Path file, Map<String, Level> levels) {
        return RecordingRun.jcmdLine(pid, file, duration, withJdk, levels);
    }
}
