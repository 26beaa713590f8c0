package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.JdkOverlays;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmc.common.item.IItem;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.JfrAttributes;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** Recordings of JDK 7 and 8 say what Mission Control's own loader says. */
class OldRecordingTest {
    private static final long MILLI = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void read_recordingOfJdk8_tellsTheTimeOfItsClockAndNoLoss() throws IOException {
        Trace trace = read(OldRecordings.of(2, 5));

        assertThat(trace.range().startNanos()).isEqualTo(OldRecordings.START_MILLIS * MILLI);
        assertThat(trace.range().durationNanos()).isEqualTo(2 * OldRecordings.MILLIS * MILLI);
        assertThat(trace.range().start()).hasToString("2015-02-12T11:20:00Z");
        assertThat(trace.chunks()).isEqualTo(2);
        assertThat(trace.omissions()).isEmpty();
    }

    @Test
    void read_recordingOfJdk8_agreesWithMissionControl() throws Exception {
        byte[] bytes = OldRecordings.of(2, 5);
        Trace trace = read(bytes);

        var counts = new TreeMap<>(trace.eventCounts());
        counts.values().removeIf(count -> count == 0);
        var starts = new TreeSet<Long>();
        var longest = new TreeSet<Long>();
        assertThat(counts).isEqualTo(byMissionControl(bytes, starts, longest));
        Actions waits = trace.actions(); // in lanes, as nothing else is there
        assertThat(waits.size()).isEqualTo(10);
        for (int row = 0; row < waits.size(); row++) {
            assertThat(starts).contains(waits.start().get(row));
            assertThat(longest).contains(waits.duration().get(row));
            assertThat(trace.threads().get(waits.thread().get(row)).name()).isEqualTo("worker");
        }
    }

    private Map<String, Long> byMissionControl(byte[] bytes, Set<Long> starts, Set<Long> durations) throws Exception {
        Path file = Files.write(folder.resolve("oracle.jfr"), bytes);
        var counts = new TreeMap<String, Long>();
        for (IItemIterable items : JfrLoaderToolkit.loadEvents(file.toFile())) {
            var start = JfrAttributes.START_TIME.getAccessor(items.getType());
            var duration = JfrAttributes.DURATION.getAccessor(items.getType());
            for (IItem item : items) {
                counts.merge(items.getType().getIdentifier(), 1L, Long::sum);
                starts.add(start.getMember(item).clampedLongValueIn(UnitLookup.EPOCH_NS));
                durations.add(duration.getMember(item).clampedLongValueIn(UnitLookup.NANOSECOND));
            }
        }
        return counts;
    }

    @Test
    void read_recordingOfJdk8_isNamedAsTypesAreToday() throws IOException {
        assertThat(read(OldRecordings.of(1, 3)).eventCounts())
                .containsEntry("jdk.JavaMonitorEnter", 3L)
                .containsEntry("jdk.CPULoad", 3L);
    }

    @Test
    void read_recordingOfJdk8ThatIsCutShort_saysSo() throws IOException {
        byte[] bytes = OldRecordings.of(2, 5);

        Trace trace = read(Arrays.copyOf(bytes, bytes.length - 10));

        assertThat(trace.eventCounts()).containsEntry("jdk.CPULoad", 5L);
        assertThat(trace.omissions()).anyMatch(Omission::isLoss);
    }

    private Trace read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("old.jfr"), bytes);
        try (var recording = TraceFile.open(file)) {
            return recording.read(Mapping.standard().orElse(new JdkOverlays(name -> true)), Progress.NONE);
        }
    }
}
