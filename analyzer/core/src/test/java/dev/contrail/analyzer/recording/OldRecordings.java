package dev.contrail.analyzer.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Recordings in the format of JDK 7 and 8, version 0.9: what Oracle's JVMs wrote, in small. Everything is big-endian; texts
 * are UTF-8 behind two bytes of length; times are ticks, and an event holds its end before its start. The metadata, with
 * types, clock and time, are the last event of a chunk; the header tells where they are and nothing else.
 */
public final class OldRecordings {
    /** When the chunks start. */
    static final long START_MILLIS = 1_423_740_000_000L; // 2015-02-12T11:20:00Z
    /** How long a chunk is. */
    static final long MILLIS = 2_000;

    private static final long START_TICKS = 5_000_000_000L;
    private static final long TICKS_PER_SECOND = 2_000_000_000L;
    private static final int METADATA = 0;
    private static final int CONSTANTS = 1;
    private static final int MONITOR_ENTER = 10;
    private static final int CPU_LOAD = 11;
    private static final int THREAD_POOL = 7;
    private static final int U4 = 6;
    private static final int FLOAT = 9;
    private static final int UTF8 = 11;
    private static final int PERCENTAGE = 11;

    private OldRecordings() {}

    /** A recording of so many chunks, each with waits for a lock of {@code i} ms at {@code i * 10} ms, and loads between. */
    public static byte[] of(int chunks, int eventsPerChunk) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < chunks; chunk++) {
            all.write(chunk(chunk * MILLIS, eventsPerChunk));
        }
        return all.toByteArray();
    }

    private static byte[] chunk(long afterMillis, int events) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[16]);
        for (int i = 1; i <= events; i++) {
            long start = ticks(afterMillis + i * 10L);
            out.write(event(MONITOR_ENTER, longs(start + ticks(i) - ticks(0), start), ints(1)));
            out.write(event(CPU_LOAD, longs(start), ints(Float.floatToIntBits(i / 100f))));
        }
        int constants = out.size();
        out.write(event(CONSTANTS, longs(ticks(afterMillis + MILLIS), 0), ints(THREAD_POOL, 1, 1), text("worker")));
        int metadata = out.size();
        out.write(event(METADATA, metadata(afterMillis, constants)));
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).put(new byte[] {'F', 'L', 'R', 0, 0, 0, 0, 9}).putLong(metadata);
        return bytes;
    }

    private static long ticks(long millis) {
        return START_TICKS + millis * (TICKS_PER_SECOND / 1000);
    }

    private static byte[] metadata(long afterMillis, int constants) throws IOException {
        return joined(
                ints(1), // a producer
                joined(ints(0), text("HotSpot"), text(""), text("http://www.oracle.com/hotspot/jvm/")),
                ints(0), // no relations
                ints(3), // structures
                ints(0),
                joined(ints(1), field("machineTotal", FLOAT, PERCENTAGE)),
                joined(ints(1), field("name", UTF8, 0)),
                ints(2), // event types
                type(MONITOR_ENTER, "java/monitor_enter", true, true, 0),
                type(CPU_LOAD, "os/processor/cpu_load", false, false, 1),
                ints(1), // content types
                joined(ints(THREAD_POOL), text("Thread"), text(""), new byte[] {U4}, ints(2)),
                longs(START_MILLIS + afterMillis, START_MILLIS + afterMillis + MILLIS),
                longs(ticks(afterMillis), TICKS_PER_SECOND, constants),
                text("en"),
                ints(0));
    }

    private static byte[] field(String name, int dataType, int contentType) throws IOException {
        return joined(text(name), text(name), text(""), new byte[] {0, (byte) dataType}, ints(contentType, 0, 0));
    }

    private static byte[] type(int id, String path, boolean spans, boolean hasThread, int structure)
            throws IOException {
        byte[] flags = {(byte) (spans ? 1 : 0), (byte) (hasThread ? 1 : 0), 0, 0};
        return joined(ints(id), text(path), text(""), text(path), flags, ints(structure, 0));
    }

    private static byte[] event(int type, byte[]... parts) throws IOException {
        byte[] body = joined(parts);
        return joined(ints(body.length + 8, type), body);
    }

    private static byte[] text(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        return joined(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
    }

    private static byte[] ints(int... values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int value : values) {
            out.writeInt(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] longs(long... values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (long value : values) {
            out.writeLong(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
