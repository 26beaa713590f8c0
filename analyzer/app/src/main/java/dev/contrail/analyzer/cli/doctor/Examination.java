package dev.contrail.analyzer.cli.doctor;

import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.input.WouldDraw;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.live.FlightRecorder;
import dev.contrail.analyzer.live.LiveEventType;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.LiveRecording;
import dev.contrail.analyzer.live.SettingsInForce;
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
                drawn(file, trace),
                drawnTypes.missing());
    }

    /** Examines a running JVM. */
    static Examination of(FlightRecorder recorder, List<LiveRecording> running) throws LiveException, IOException {
        var inForce = new SettingsInForce(running);
        Optional<Trace> recorded = lastMinute(recorder);
        Map<String, Long> counts =
                recorded.<Map<String, Long>>map(Trace::eventCounts).orElse(Map.of());
        return new Examination(
                recorder.eventTypes().stream()
                        .filter(LiveEventType::levelled)
                        .map(LiveEventType::name)
                        .distinct() // a type for each class loader that has the library
                        .sorted()
                        .map(type -> new EventHealth(type, inForce.of(type), counts.getOrDefault(type, 0L)))
                        .toList(),
                recorded.map(Examination::losses).orElse(List.of()),
                List.of(),
                new TreeMap<>());
    }

    private static DrawnTypes drawnTypes(Path file) throws IOException {
        try (TraceFile recording = TraceFile.open(file)) {
            return recording.drawnTypes();
        } catch (RecordingException e) {
            throw Failure.of(e);
        }
    }

    private static Optional<Trace> lastMinute(FlightRecorder recorder) throws LiveException, IOException {
        Path copy = Files.createTempFile("contrail-", ".jfr");
        try {
            try (var to = Files.newOutputStream(copy)) {
                recorder.copyLastMinute(to);
            }
            return Files.size(copy) == 0 ? Optional.empty() : Optional.of(read(copy));
        } finally {
            Files.delete(copy);
        }
    }

    private static List<String> drawn(Path file, Trace trace) throws IOException {
        Mapping all = Mapping.standard().orElse(Presets.all()).orElse(new Inference());
        try (TraceFile recording = TraceFile.open(file)) {
            return WouldDraw.of(recording.types(), trace.eventCounts(), all).lines(file.toString());
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
