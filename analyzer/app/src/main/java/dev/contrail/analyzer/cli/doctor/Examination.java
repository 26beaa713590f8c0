package dev.contrail.analyzer.cli.doctor;

import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.input.WouldDraw;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.settings.LiveEventType;
import dev.contrail.analyzer.live.settings.LiveRecording;
import dev.contrail.analyzer.live.settings.SettingsInForce;
import dev.contrail.analyzer.mapping.Inference;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.recording.DrawnTypes;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the doctor looks at.
 *
 * @param types the event types that can be drawn, by name
 * @param losses what the recording lacks
 * @param drawn commands that would draw it, with what
 * @param missing roles that no recorded field has, by event type
 */
record Examination(
        List<EventHealth> types, List<Omission> losses, List<String> drawn, SortedMap<String, List<String>> missing) {
    /** What commands call the recording of a running JVM. */
    private static final String DUMP = "app.jfr";

    private static final String VIEW = "contrail view ";

    /** Examines a recording file. */
    static Examination of(Path file) throws IOException {
        Trace trace = read(file);
        DrawnTypes drawnTypes = drawnTypes(file);
        var settings = new TreeMap<>(drawnTypes.settings());
        boolean damaged = trace.omissions().stream().anyMatch(o -> o.kind() == Omission.Kind.DAMAGED);
        if (damaged) { // where a chunk does not tell its types, events are still counted
            ours(trace).forEach(settings::putIfAbsent);
        }
        return new Examination(
                settings.entrySet().stream()
                        .map(type -> new EventHealth(
                                type.getKey(),
                                type.getValue(),
                                trace.eventCounts().getOrDefault(type.getKey(), 0L)))
                        .toList(),
                losses(trace),
                drawn(file, file.toString(), trace),
                drawnTypes.missing());
    }

    /**
     * Examines a running JVM.
     *
     * @param kept whether a recording runs that keeps events
     */
    static Examination of(FlightRecorder recorder, long pid, List<LiveRecording> running, boolean kept)
            throws LiveException, IOException {
        List<LiveEventType> known = recorder.eventTypes();
        var inForce = new SettingsInForce(running, known);
        Optional<Minute> minute = lastMinute(recorder);
        Optional<Trace> recorded = minute.map(Minute::trace);
        Map<String, Long> counts =
                recorded.<Map<String, Long>>map(Trace::eventCounts).orElse(Map.of());
        List<EventHealth> types = known.stream()
                .filter(LiveEventType::levelled)
                .map(LiveEventType::name)
                .distinct() // a type for each class loader that has the library
                .sorted()
                .map(type -> new EventHealth(type, inForce.of(type), counts.getOrDefault(type, 0L)))
                .toList();
        return new Examination(
                types,
                recorded.map(Examination::losses).orElse(List.of()),
                drawn(pid, kept, !types.isEmpty(), minute),
                new TreeMap<>());
    }

    private static DrawnTypes drawnTypes(Path file) throws IOException {
        try (TraceFile recording = TraceFile.open(file)) {
            return recording.drawnTypes();
        } catch (RecordingException e) {
            throw Failure.of(e);
        }
    }

    /** What a running JVM recorded of late, and the commands that would draw it. */
    private record Minute(Trace trace, List<String> drawn) {}

    /**
     * The commands that would draw what a JVM records, or what it could record of any program.
     *
     * @param ours whether it has event types of our library, which tell more than that
     */
    private static List<String> drawn(long pid, boolean kept, boolean ours, Optional<Minute> minute) {
        List<String> recorded = kept ? minute.map(Minute::drawn).orElse(List.of()) : List.of();
        if (!recorded.isEmpty()) {
            return together("jcmd " + pid + " JFR.dump filename=$PWD/" + DUMP, recorded);
        }
        return ours ? List.of() : List.of("contrail record " + pid + " --duration 30s -o " + DUMP, VIEW + DUMP);
    }

    private static List<String> together(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    private static Optional<Minute> lastMinute(FlightRecorder recorder) throws LiveException, IOException {
        Path copy = Files.createTempFile("contrail-", ".jfr");
        try {
            try (var to = Files.newOutputStream(copy)) {
                recorder.copyLastMinute(to);
            }
            if (Files.size(copy) == 0) {
                return Optional.empty();
            }
            Trace trace = read(copy);
            return Optional.of(new Minute(trace, drawn(copy, DUMP, trace)));
        } finally {
            Files.delete(copy);
        }
    }

    private static List<String> drawn(Path file, String name, Trace trace) throws IOException {
        Mapping all = Mapping.standard().orElse(Presets.all()).orElse(new Inference());
        try (TraceFile recording = TraceFile.open(file)) {
            WouldDraw found = WouldDraw.of(recording.types(), trace.eventCounts(), all);
            return found.isEmpty() ? List.of() : together(VIEW + name, found.lines(name));
        } catch (RecordingException e) {
            throw Failure.of(e);
        }
    }

    private static SortedMap<String, Map<String, String>> ours(Trace trace) {
        var types = new TreeMap<String, Map<String, String>>();
        trace.eventCounts().keySet().stream()
                .filter(type -> type.startsWith("contrail."))
                .forEach(type -> types.put(type, Map.of()));
        return types;
    }

    private static List<Omission> losses(Trace trace) {
        return trace.omissions().stream().filter(Omission::isLoss).toList();
    }

    private static Trace read(Path file) throws IOException {
        try (TraceFile recording = TraceFile.open(file)) {
            return recording.read(Mapping.standard(), Progress.NONE);
        } catch (RecordingException e) {
            throw Failure.of(e);
        }
    }
}
