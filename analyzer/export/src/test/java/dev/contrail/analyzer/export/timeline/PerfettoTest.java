package dev.contrail.analyzer.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.export.Tools;
import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Perfetto traces as protoc, which shares no code with us, decodes them; a field that has another number or wire type than
 * Perfetto's shows as a bare number. Perfetto's own trace processor cannot be had as a library.
 */
class PerfettoTest {
    private static Path protoc = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void findProtoc() {
        protoc = Tools.find("protoc", "/usr/bin/protoc", "/usr/local/bin/protoc");
    }

    private record Slice(String track, String name, long start, long end) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void perfetto_randomRecording_holdsItsSlicesFlowsAndCounters(long seed) throws Exception {
        Trace trace = TimelineTraces.random(seed);

        List<Decoded> packets = decode(trace);

        assertThat(packets.get(0).message("clock_snapshot").messages("clocks")).hasSize(2);
        Map<Long, String> tracks = tracks(packets);
        assertThat(slices(packets, tracks)).containsExactlyInAnyOrderElementsOf(actions(trace));
        assertFlowsPair(packets, tracks, trace);
        assertThat(counters(packets, tracks)).isEqualTo(measures(trace));
    }

    private List<Decoded> decode(Trace trace) throws IOException, InterruptedException, URISyntaxException {
        Path file = folder.resolve("a.perfetto-trace");
        try (var out = Files.newOutputStream(file)) {
            TimelineFormat.PERFETTO.write(List.of(RecordedRows.of(trace)), out);
        }
        Path proto = Path.of(
                Objects.requireNonNull(getClass().getResource("perfetto.proto")).toURI());
        String text = Tools.run(
                folder,
                "sh",
                "-c",
                "'%s' --decode=contrail.Trace --proto_path='%s' perfetto.proto < '%s'"
                        .formatted(protoc, proto.getParent(), file));
        assertThat(text.lines()).noneMatch(line -> line.strip().matches("\\d+[:{ ].*"));
        List<Decoded> packets = Decoded.parse(text).messages("packet");
        assertThat(packets).allMatch(packet -> packet.number("trusted_packet_sequence_id") == 1);
        return packets;
    }

    private static Map<Long, String> tracks(List<Decoded> packets) {
        var tracks = new HashMap<Long, String>();
        for (Decoded packet : packets) {
            if (packet.has("track_descriptor")) {
                Decoded track = packet.message("track_descriptor");
                assertThat(tracks.put(track.number("uuid"), track.text("name"))).isNull();
            }
        }
        return tracks;
    }

    private static List<Decoded> events(List<Decoded> packets, String type) {
        return packets.stream()
                .filter(packet -> packet.has("track_event"))
                .filter(packet -> packet.message("track_event").text("type").matches(type))
                .toList();
    }

    private static Map<Long, String> names(List<Decoded> packets) {
        var names = new HashMap<Long, String>();
        for (Decoded packet : packets) {
            if (packet.has("interned_data")) {
                Decoded name = packet.message("interned_data").message("event_names");
                assertThat(names.put(name.number("iid"), name.text("name"))).isNull();
            }
        }
        return names;
    }

    /** Slices of threads, by the rule of the viewer: an end ends what began last on its track. */
    private static List<Slice> slices(List<Decoded> packets, Map<Long, String> tracks) {
        Map<Long, String> names = names(packets);
        var open = new HashMap<Long, Deque<Slice>>();
        var slices = new ArrayList<Slice>();
        var sorted = new ArrayList<>(events(packets, "TYPE_SLICE_.*"));
        sorted.sort((a, b) -> Long.compare(a.number("timestamp"), b.number("timestamp"))); // stable, as the viewer's
        for (Decoded packet : sorted) {
            Decoded event = packet.message("track_event");
            long time = packet.number("timestamp");
            Deque<Slice> stack = open.computeIfAbsent(event.number("track_uuid"), track -> new ArrayDeque<>());
            if (event.text("type").equals("TYPE_SLICE_BEGIN")) {
                String track = Objects.requireNonNull(tracks.get(event.number("track_uuid")));
                stack.push(new Slice(track, String.valueOf(names.get(event.number("name_iid"))), time, 0));
            } else {
                Slice begun = stack.pop();
                slices.add(
                        new Slice(begun.track().replaceFirst(" \\(\\d+\\)$", ""), begun.name(), begun.start(), time));
            }
        }
        assertThat(open.values()).allMatch(Deque::isEmpty);
        slices.removeIf(slice -> slice.track().startsWith("exchanges of"));
        return slices;
    }

    private static List<Slice> actions(Trace trace) {
        var actions = new ArrayList<Slice>();
        for (int row = 0; row < trace.actions().size(); row++) {
            long start = trace.actions().start().get(row);
            long duration = trace.actions().duration().get(row);
            if (duration > 0) {
                actions.add(new Slice(
                        trace.threads().get(trace.actions().thread().get(row)).displayName(),
                        trace.text(trace.actions().action().get(row), ""),
                        start,
                        start + duration));
            }
        }
        return actions;
    }

    private static void assertFlowsPair(List<Decoded> packets, Map<Long, String> tracks, Trace trace) {
        var ends = new TreeMap<Long, String>();
        for (Decoded packet : events(packets, "TYPE_INSTANT")) {
            Decoded event = packet.message("track_event");
            String track = String.valueOf(tracks.get(event.number("track_uuid")));
            if (event.has("flow_ids")) {
                assertThat(ends.put(event.number("flow_ids"), packet.number("timestamp") + " " + track))
                        .isNull();
            } else if (event.has("terminating_flow_ids")) {
                ends.merge(
                        event.number("terminating_flow_ids"),
                        " to " + packet.number("timestamp") + " " + track,
                        String::concat);
            }
        }
        var messages = new TreeMap<Long, String>();
        for (int row = 0; row < trace.messages().size(); row++) {
            int from = trace.messages().from().get(row);
            long sent = trace.messages().time().get(row);
            messages.put(
                    row + 1L,
                    "%d %s to %d %s"
                            .formatted(
                                    sent,
                                    from == Trace.ABSENT
                                            ? "(outside)"
                                            : trace.participants().get(from).displayName(),
                                    sent + trace.messages().duration().get(row),
                                    trace.participants()
                                            .get(trace.messages().to().get(row))
                                            .displayName()));
        }
        assertThat(ends).isEqualTo(messages);
    }

    private static Map<String, List<String>> counters(List<Decoded> packets, Map<Long, String> tracks) {
        var values = new TreeMap<String, List<String>>();
        for (Decoded packet : events(packets, "TYPE_COUNTER")) {
            Decoded event = packet.message("track_event");
            double value = Double.parseDouble(event.text("double_counter_value"));
            values.computeIfAbsent(String.valueOf(tracks.get(event.number("track_uuid"))), track -> new ArrayList<>())
                    .add(packet.number("timestamp") + " " + value);
        }
        return values;
    }

    private static Map<String, List<String>> measures(Trace trace) {
        var values = new TreeMap<String, List<String>>();
        for (Snapshots table : trace.snapshots()) {
            for (Snapshots.Measure measure : table.measures()) {
                for (int row = 0; row < table.size(); row++) {
                    double value = measure.values().get(row);
                    String subject =
                            trace.participants().get(table.subject().get(row)).displayName();
                    if (!Double.isNaN(value)) {
                        values.computeIfAbsent(subject + " " + measure.name(), name -> new ArrayList<>())
                                .add(table.time().get(row) + " " + value);
                    }
                }
            }
        }
        return values;
    }
}
