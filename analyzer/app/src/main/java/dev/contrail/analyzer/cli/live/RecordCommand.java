package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.DurationText;
import dev.contrail.analyzer.cli.terminal.Interruption;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LevelSwitch;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.RecordingRun;
import dev.contrail.analyzer.live.TraceFilter;
import dev.contrail.analyzer.live.TraceLimit;
import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.spelling.Nearest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
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
            "Record a running JVM into a file: its Contrail events; where it has none, what the JDK tells of waits, pauses,"
                    + " sockets, files, threads and load; with --trace, calls of methods.",
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

    @Option(
            names = "--trace",
            paramLabel = "NAMES",
            description =
                    "Calls of methods, of any program on JDK 25 or newer: 'com.acme.Pool;com.acme.Cache::get', or a"
                            + " package. Ends after --duration, by default 1m, or at a limit.")
    private @Nullable String trace;

    @Option(
            names = "--max-rate",
            paramLabel = "CALLS",
            defaultValue = "200000",
            description = "With --trace: end above so many calls a second. Default: ${DEFAULT-VALUE}.")
    private long maxRate;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "256",
            description = "With --trace: end above so many megabytes. Default: ${DEFAULT-VALUE}.")
    private long maxSize;

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
        if (duration != null && duration.isZero()) {
            throw new ParameterException(
                    spec.commandLine(), "--duration is longer than nothing, such as 30s, 5m or 1h");
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
        RecordPlan plan = plan(recorder);
        try (var interruption = new Interruption();
                var part = file.open();
                var run = RecordingRun.start(recorder, plan.settings(), plan.eventTypes(), count, plan.duration())) {
            part.record(run, () -> {
                plan.announce(recorder.jvm(), out);
                out.printf("  same as  %s%n", plan.jcmdLine(pid, file.path()));
                out.flush();
                RecordingRun.Enough limit = plan.limit(recorder, run, out);
                run.await(plan.duration(), () -> interruption.isRequested() || limit.isEnough());
            });
            out.println(part.summary());
            plan.conclude(file.path(), out);
            out.flush();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    private RecordPlan plan(FlightRecorder recorder) throws LiveException {
        String ends = count == 0 && duration == null && trace == null ? " until Ctrl-C" : "; Ctrl-C ends it early";
        if (trace != null) {
            var filter = TraceFilter.find(recorder, trace, Nearest::to);
            return TracePlan.of(recorder, filter, new TraceLimit(maxRate, maxSize), duration, withJdk);
        }
        return LevelSwitch.hasEvents(recorder) || force
                ? LevelPlan.of(recorder, level, withJdk, force, duration, ends)
                : JdkPlan.of(recorder, duration, ends);
    }
}
