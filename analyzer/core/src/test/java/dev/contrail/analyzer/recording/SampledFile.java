package dev.contrail.analyzer.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmc.flightrecorder.writer.api.Recording;
import org.openjdk.jmc.flightrecorder.writer.api.Recordings;
import org.openjdk.jmc.flightrecorder.writer.api.Type;
import org.openjdk.jmc.flightrecorder.writer.api.TypedValue;
import org.openjdk.jmc.flightrecorder.writer.api.Types;

/** A chunk as async-profiler writes it, in small: wall-clock samples with the threads that were sampled. */
final class SampledFile {
    static final long MILLI = 1_000_000;
    private static final long START_NANOS = 1_700_000_000_000_000_000L;
    private static final long START_TICKS = 1_000 * MILLI;

    private final long firstMillis;
    private final long lastMillis;
    private final String interval;
    private final List<Sample> samples = new ArrayList<>();

    private record Sample(String thread, long javaId, long millis, int count, List<String> frames) {}

    /**
     * A chunk.
     *
     * @param firstMillis when it begins, in milliseconds since the recording's start
     * @param interval what it says of the sampling interval; empty for nothing
     */
    SampledFile(long firstMillis, long lastMillis, String interval) {
        this.firstMillis = firstMillis;
        this.lastMillis = lastMillis;
        this.interval = interval;
    }

    /** Adds a sample; frames are {@code com/acme/Pool.take}, the innermost first, and native ones have no class. */
    SampledFile sample(String thread, long javaId, long millis, int count, String... frames) {
        samples.add(new Sample(thread, javaId, millis, count, List.of(frames)));
        return this;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Recording recording = Recordings.newRecording(
                bytes,
                settings -> settings.withTimestamp(START_NANOS + firstMillis * MILLI)
                        .withStartTicks(START_TICKS + firstMillis * MILLI)
                        .withDuration((lastMillis - firstMillis) * MILLI)
                        .withJdkTypeInitialization())) {
            Type setting = recording.registerEventType("jdk.ActiveSetting", type -> {
                type.addField("id", Types.Builtin.LONG);
                type.addField("name", Types.Builtin.STRING);
                type.addField("value", Types.Builtin.STRING);
            });
            Type sample = recording.registerEventType("profiler.WallClockSample", type -> {
                type.addField("sampledThread", Types.JDK.THREAD);
                type.addField("samples", Types.Builtin.INT);
            });
            if (!interval.isEmpty()) {
                recording.writeEvent(setting.asValue(value -> value.putField("startTime", ticks(firstMillis))
                        .putField("eventThread", thread(recording, "profiler", 99))
                        .putField("id", sample.getId())
                        .putField("name", "interval")
                        .putField("value", interval)));
            }
            for (Sample each : samples) {
                recording.writeEvent(sample.asValue(value -> value.putField("startTime", ticks(each.millis))
                        .putField("eventThread", thread(recording, "profiler", 99))
                        .putField("stackTrace", stack(recording, each.frames))
                        .putField("sampledThread", thread(recording, each.thread, each.javaId))
                        .putField("samples", each.count)));
            }
        }
        return bytes.toByteArray();
    }

    private static long ticks(long millis) {
        return START_TICKS + millis * MILLI;
    }

    private static TypedValue thread(Recording recording, String name, long javaId) {
        return recording
                .getType(Types.JDK.THREAD)
                .asValue(value -> value.putField("osName", name)
                        .putField("osThreadId", javaId)
                        .putField("javaName", name)
                        .putField("javaThreadId", javaId));
    }

    private static TypedValue stack(Recording recording, List<String> frames) {
        TypedValue[] values =
                frames.stream().map(frame -> frame(recording, frame)).toArray(TypedValue[]::new);
        return recording
                .getType(Types.JDK.STACK_TRACE)
                .asValue(value -> value.putField("truncated", false).putField("frames", values));
    }

    private static TypedValue frame(Recording recording, String name) {
        String[] parts = Arrays.copyOf(name.split("\\."), 2);
        String className = parts[1] == null ? "" : parts[0];
        String method = parts[1] == null ? parts[0] : parts[1];
        return recording
                .getType(Types.JDK.STACK_FRAME)
                .asValue(frame -> frame.putField("method", value -> {
                            value.putField(
                                    "type",
                                    type -> type.putField("name", symbol -> symbol.putField("string", className)));
                            value.putField("name", symbol -> symbol.putField("string", method));
                        })
                        .putField("lineNumber", 7));
    }
}
