package dev.contrail.analyzer.cli.doctor;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.live.JvmChoice;
import dev.contrail.analyzer.cli.live.LevelText;
import dev.contrail.analyzer.cli.live.LiveErrors;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LevelSwitch;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.live.settings.LevelSettings;
import dev.contrail.analyzer.live.settings.LiveEventType;
import dev.contrail.analyzer.live.settings.SettingsFile;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.reader.event.EventType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a Flight Recorder settings file. */
@Command(
        name = "jfc",
        description = {
            "Write a Flight Recorder settings file (.jfc) with chosen events and nothing else.",
            "A recording made with it can be shared: no environment, system properties or command lines."
        })
public final class JfcCommand implements Callable<Integer> {
    @Option(
            names = "--level",
            defaultValue = "debug",
            converter = LevelText.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Level level = Level.DEBUG;

    @Option(
            names = "--events-of",
            paramLabel = "NAME",
            description = "Only this event type or, with --from, those whose name begins so: com.acme. Repeatable.")
    private List<String> eventsOf = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "JVM|FILE",
            description = "Choose from the event types of a running JVM or of a recording. Default: the library's own.")
    private @Nullable String source;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write, or - for standard output, the default.")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<String> types = chosen();
        String text = SettingsFile.of(types, level);
        PrintWriter out = ContrailCommand.streams(spec).out();
        if (target == null || Destination.isStandardOutput(target)) {
            out.print(text);
        } else {
            Destination.write(target, file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
            out.printf("%s: %s%n", target, String.join(", ", types));
            out.printf("  use it  java -XX:StartFlightRecording:settings=%s,filename=app.jfr …%n", target);
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<String> chosen() throws IOException {
        List<String> known = known();
        List<String> types = known.stream().filter(this::isChosen).toList();
        if (types.isEmpty()) {
            throw new Failure(ExitCode.NOTHING, eventsOf.isEmpty() ? noneOfOurs() : noneOf(known));
        }
        for (String type : types) {
            if (SettingsFile.TELLTALE.contains(type)) {
                throw new Failure(
                        ExitCode.USAGE,
                        type + " tells what should not be shared\n  try: jcmd PID JFR.start +" + type
                                + "#enabled=true, and keep that recording to yourself");
            }
        }
        return types;
    }

    private String noneOfOurs() {
        return source + ": no event type of Contrail's library"
                + "\n  try: --events-of com.acme    others, by what their names begin with";
    }

    private String noneOf(List<String> known) {
        List<String> own =
                known.stream().filter(type -> !type.startsWith("jdk.")).toList();
        return "no event type of " + String.join(", ", eventsOf)
                + (own.isEmpty() ? "" : "\n  known: " + String.join(", ", own))
                + "\n  try: --from JVM, after it has used the event";
    }

    private boolean isChosen(String type) {
        return eventsOf.isEmpty()
                || eventsOf.stream()
                        .map(name -> name.replaceFirst("\\.?\\*$", ""))
                        .anyMatch(name -> type.equals(name) || type.startsWith(name + "."));
    }

    private List<String> known() throws IOException {
        if (source == null) {
            return eventsOf.isEmpty() ? LevelSettings.LIBRARY_EVENTS : literal();
        }
        Path file = Path.of(source);
        if (Files.exists(file) || source.endsWith(".jfr")) {
            return eventsOf.isEmpty() ? ours(file) : all(file);
        }
        try (FlightRecorder recorder = FlightRecorder.attach(JvmChoice.pid(source))) {
            return eventsOf.isEmpty() ? ours(recorder) : all(recorder);
        } catch (LiveException e) {
            throw LiveErrors.failure(e);
        }
    }

    private static List<String> ours(Path file) throws IOException {
        return Examination.of(file).types().stream().map(EventHealth::type).toList();
    }

    private static List<String> all(Path file) throws IOException {
        try (TraceFile recording = TraceFile.open(file)) {
            return sorted(recording.types().stream().map(EventType::name));
        } catch (RecordingException e) {
            throw Failure.of(e);
        }
    }

    private static List<String> ours(FlightRecorder recorder) throws LiveException {
        return LevelSwitch.hasEvents(recorder) ? LevelSwitch.eventTypes(recorder, true) : List.of();
    }

    private static List<String> all(FlightRecorder recorder) throws LiveException {
        return sorted(Stream.concat(
                LevelSettings.LIBRARY_EVENTS.stream(),
                recorder.eventTypes().stream().map(LiveEventType::name)));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.distinct().sorted().toList();
    }

    /* Without a JVM to ask, a name is an event type's; "contrail" stands for the library's own all the same. */
    private List<String> literal() {
        var names = new ArrayList<String>(eventsOf);
        if (names.removeIf(name -> name.matches("contrail(\\.\\*)?"))) {
            names.addAll(LevelSettings.LIBRARY_EVENTS);
        }
        return names;
    }
}
