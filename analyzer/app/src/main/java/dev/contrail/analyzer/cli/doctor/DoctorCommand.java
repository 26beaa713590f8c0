package dev.contrail.analyzer.cli.doctor;

import dev.contrail.analyzer.cli.doctor.Diagnosis.Remark;
import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.live.JvmChoice;
import dev.contrail.analyzer.cli.live.LiveErrors;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.TextTable;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LevelSwitch;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.settings.LiveRecording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a picture is empty. */
@Command(
        name = "doctor",
        description = {
            "Say why a picture is empty or incomplete, and what to do about it.",
            "A JVM is judged by its settings in force and by what was recorded in about the last minute."
        })
public final class DoctorCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "JVM|FILE",
            description = "A recording; or a JVM: its pid, or a part of its main class's name.")
    private String patient = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = ContrailCommand.streams(spec).out();
        Path file = Path.of(patient);
        if (Files.exists(file) || patient.endsWith(".jfr")) {
            Examination examination = Examination.of(file);
            print(out, file.toString(), "JVM", examination, List.of());
        } else {
            examineJvm(out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void examineJvm(PrintWriter out) throws IOException {
        try {
            long pid = JvmChoice.pid(patient);
            try (FlightRecorder recorder = FlightRecorder.attach(pid)) {
                List<LiveRecording> running = recorder.recordings().stream()
                        .filter(LiveRecording::isRunning)
                        .toList();
                String names = running.stream().map(LiveRecording::name).collect(Collectors.joining(", "));
                boolean kept = running.stream().anyMatch(r -> !r.name().equals(LevelSwitch.NAME));
                var first = kept
                        ? List.<Remark>of()
                        : List.of(new Remark("no recording runs that keeps events", "contrail record " + pid));
                String title = recorder.jvm() + (running.isEmpty() ? "" : ", recorded by " + names);
                print(out, title, Long.toString(pid), Examination.of(recorder, pid, running, kept), first);
            }
        } catch (LiveException e) {
            throw LiveErrors.failure(e);
        }
    }

    private static void print(PrintWriter out, String title, String jvm, Examination examination, List<Remark> first) {
        var remarks = new ArrayList<Remark>(first);
        remarks.addAll(Diagnosis.of(jvm, examination));
        out.println(title + ": " + (remarks.isEmpty() ? "all is well" : plural(remarks.size())));
        if (!examination.types().isEmpty()) {
            out.println();
            out.print(table(examination.types()));
        }
        for (Remark remark : remarks) {
            out.printf("%n  %s%n    try: %s%n", remark.what(), remark.remedy());
        }
    }

    private static String table(List<EventHealth> types) {
        var table = new TextTable().row("events", "event type", "enabled", "level", "threshold", "stack trace");
        for (EventHealth type : types) {
            boolean known = !type.settings().isEmpty();
            table.row(
                    String.format(Locale.ROOT, "%,d", type.count()),
                    type.type(),
                    known ? yes(type.isEnabled()) : "?",
                    known ? type.level().orElse("-") : "?",
                    known ? type.threshold().orElse("-") : "?",
                    known ? yes(type.hasStackTrace()) : "?");
        }
        return table.text(1);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String plural(int remarks) {
        return remarks == 1 ? "1 remark" : remarks + " remarks";
    }
}
