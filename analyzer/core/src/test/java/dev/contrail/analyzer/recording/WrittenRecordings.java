package dev.contrail.analyzer.recording;

import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmc.flightrecorder.writer.api.Recording;
import org.openjdk.jmc.flightrecorder.writer.api.Recordings;
import org.openjdk.jmc.flightrecorder.writer.api.Type;
import org.openjdk.jmc.flightrecorder.writer.api.TypeStructureBuilder;
import org.openjdk.jmc.flightrecorder.writer.api.TypedFieldBuilder;
import org.openjdk.jmc.flightrecorder.writer.api.TypedValue;
import org.openjdk.jmc.flightrecorder.writer.api.Types;

/**
 * Recordings that Mission Control's writer makes: a hundredth of the size of a JVM's, the same each time, and with values
 * that a JVM seldom writes. All their events are drawn.
 */
final class WrittenRecordings {
    private static final long START_NANOS = 1_700_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final String ITEM = "test.Item";
    private static final String BAG = "test.Bag";

    private WrittenRecordings() {}

    /** Chunks with so many events of each of two types. */
    static byte[] chunks(int chunks, int events) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < chunks; chunk++) {
            bytes.write(chunk(chunk, events));
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(int number, int events) throws IOException {
        var bytes = new ByteArrayOutputStream();
        long start = (number + 1) * SECOND; // 0 would be taken for none
        try (Recording recording = Recordings.newRecording(
                bytes,
                settings -> settings.withTimestamp(START_NANOS + start)
                        .withStartTicks(start)
                        .withDuration(SECOND)
                        .withJdkTypeInitialization())) {
            Type transfer = transfer(recording);
            Type gauge = gauge(recording);
            for (int event = 0; event < events; event++) {
                long time = start + 1000L * (event + 1);
                recording.writeEvent(transferValue(transfer, recording, time, event));
                recording.writeEvent(gaugeValue(gauge, recording, time, event));
            }
        }
        return bytes.toByteArray();
    }

    private static Type transfer(Recording recording) {
        Type drawAs = annotation(recording, DrawAs.class);
        Type role = annotation(recording, Role.class);
        return recording.registerEventType("test.Transfer", type -> {
            type.addAnnotation(drawAs, DrawAs.MESSAGE);
            type.addField("source", Types.Builtin.STRING, field -> field.addAnnotation(role, Role.FROM));
            type.addField("target", Types.JDK.CLASS, field -> field.addAnnotation(role, Role.TO));
            type.addField("ratio", Types.Builtin.DOUBLE);
            type.addField("label", Types.Builtin.STRING, field -> field.addAnnotation(role, Role.LABEL));
            type.addField("number", Types.Builtin.LONG, field -> field.addAnnotation(role, Role.EXCHANGE));
        });
    }

    private static TypedValue transferValue(Type type, Recording recording, long time, int number) {
        return type.asValue(value -> {
            value.putField("startTime", time);
            value.putField("eventThread", thread(recording, number % 3));
            value.putField("source", "source " + number % 5);
            value.putField("target", clazz(recording, "test/Target$" + "Inner" + number % 2));
            value.putField("ratio", number / 7.0);
            value.putField("label", number % 2 == 0 ? "put" : "größer, 世界");
            value.putField("number", (long) number);
        });
    }

    private static Type gauge(Recording recording) {
        Type drawAs = annotation(recording, DrawAs.class);
        Type item = recording.registerType(
                ITEM, type -> type.addField("number", Types.Builtin.INT).addField("name", Types.Builtin.STRING));
        Type bag = recording.registerType(
                BAG,
                type -> type.addField("items", item, TypedFieldBuilder::asArray)
                        .addField("payload", Types.Builtin.BYTE, TypedFieldBuilder::asArray)
                        .addField("tags", Types.Builtin.STRING, TypedFieldBuilder::asArray)
                        .addField("first", item));
        return recording.registerEventType("test.Gauge", type -> {
            type.addAnnotation(drawAs, DrawAs.STATE);
            addNumbers(type);
            type.addField("bag", bag);
            type.addField("method", Types.JDK.METHOD);
            type.addField("last", Types.Builtin.LONG);
        });
    }

    private static void addNumbers(TypeStructureBuilder type) {
        type.addField("aByte", Types.Builtin.BYTE);
        type.addField("aShort", Types.Builtin.SHORT);
        type.addField("anInt", Types.Builtin.INT);
        type.addField("aLong", Types.Builtin.LONG);
        type.addField("aFloat", Types.Builtin.FLOAT);
        type.addField("aDouble", Types.Builtin.DOUBLE);
        type.addField("aBoolean", Types.Builtin.BOOLEAN);
    }

    private static TypedValue gaugeValue(Type type, Recording recording, long time, int number) {
        return type.asValue(value -> {
            value.putField("startTime", time);
            value.putField("eventThread", thread(recording, number % 3));
            value.putField("aByte", (byte) (number % 100)); // Mission Control reads negative ones as positive
            value.putField("aShort", (short) -number);
            value.putField("anInt", number);
            value.putField("aLong", number * -1_000_000_000_000L);
            value.putField("aFloat", number / 3f);
            value.putField("aDouble", number / -3.0);
            value.putField("aBoolean", number % 2 == 0);
            value.putField("bag", bag(recording, number));
            value.putField("last", (long) number);
        });
    }

    /** An array of constants, arrays of plain values, and a constant beside them. */
    private static TypedValue bag(Recording recording, int number) {
        TypedValue[] items =
                IntStream.range(0, number % 3).mapToObj(i -> item(recording, i)).toArray(TypedValue[]::new);
        return recording.getType(BAG).asValue(value -> {
            value.putField("items", items);
            value.putField("payload", new byte[number % 4]);
            value.putField("tags", new String[] {"a", "b" + number});
            value.putField("first", item(recording, number));
        });
    }

    private static TypedValue item(Recording recording, int number) {
        return recording
                .getType(ITEM)
                .asValue(value -> value.putField("number", number).putField("name", "item " + number));
    }

    private static Type annotation(Recording recording, Class<?> annotation) {
        return recording.registerAnnotationType(
                annotation.getName(), type -> type.addField("value", Types.Builtin.STRING));
    }

    private static TypedValue thread(Recording recording, int number) {
        return recording.getType(Types.JDK.THREAD).asValue(value -> {
            value.putField("osName", "worker-" + number);
            value.putField("osThreadId", (long) number);
            value.putField("javaName", "worker-" + number);
            value.putField("javaThreadId", number + 10L);
        });
    }

    private static TypedValue clazz(Recording recording, String name) {
        return recording
                .getType(Types.JDK.CLASS)
                .asValue(value -> value.putField("name", symbol -> symbol.putField("string", name)));
    }

    /** Some to begin with. */
    static List<byte[]> examples() throws IOException {
        return List.of(chunks(1, 1), chunks(1, 12), chunks(3, 4));
    }
}
