package dev.contrail.analyzer.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openjdk.jmc.flightrecorder.writer.api.Recording;
import org.openjdk.jmc.flightrecorder.writer.api.Recordings;
import org.openjdk.jmc.flightrecorder.writer.api.Type;
import org.openjdk.jmc.flightrecorder.writer.api.TypedValue;
import org.openjdk.jmc.flightrecorder.writer.api.Types;

/**
 * A recording as async-profiler writes it, in small: settings of types by numbers that no type in it has, samples that name
 * the thread that was sampled, and none of the JDK's other types.
 */
final class ProfilersFile {
    private static final long SECOND = 1_000_000_000L;
    private static final long START_NANOS = 1_700_000_000L * SECOND;
    /** The number that async-profiler gives to its samples; the writer gives others. */
    private static final long SAMPLE_ID = 101;

    private ProfilersFile() {}

    static byte[] of(int samples) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Recording recording = Recordings.newRecording(
                bytes,
                settings -> settings.withTimestamp(START_NANOS)
                        .withStartTicks(SECOND)
                        .withDuration(SECOND)
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
            recording.writeEvent(setting.asValue(value -> value.putField("startTime", SECOND)
                    .putField("eventThread", thread(recording))
                    .putField("id", SAMPLE_ID)
                    .putField("name", "interval")
                    .putField("value", "50ms")));
            for (int i = 0; i < samples; i++) {
                long time = SECOND + 1000L * i;
                recording.writeEvent(sample.asValue(value -> value.putField("startTime", time)
                        .putField("eventThread", thread(recording))
                        .putField("sampledThread", thread(recording))
                        .putField("samples", 1)));
            }
        }
        return bytes.toByteArray();
    }

    private static TypedValue thread(Recording recording) {
        return recording
                .getType(Types.JDK.THREAD)
                .asValue(value -> value.putField("osName", "worker")
                        .putField("osThreadId", 7L)
                        .putField("javaName", "worker")
                        .putField("javaThreadId", 17L));
    }
}
