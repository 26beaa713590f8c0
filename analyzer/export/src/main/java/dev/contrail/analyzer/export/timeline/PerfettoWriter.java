package dev.contrail.analyzer.export.timeline;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes Perfetto's protobuf trace: the messages and fields of {@code perfetto.proto}, which stands beside the classes.
 *
 * <p>Times are of the real-time clock; a snapshot makes them those of the trace. Names are written once and then told by
 * number. Flow numbers must be {@code fixed64}: as a varint they would be an unknown field, which Perfetto skips silently.
 */
final class PerfettoWriter implements TimelineWriter {
    private static final int LONGEST_TEXT = 4_096;
    private static final int PACKET_ROOM = 1 << 16;
    private static final int SEQUENCE = 1;
    private static final int INCREMENTAL_STATE_CLEARED = 1;
    private static final int NEEDS_INCREMENTAL_STATE = 2;
    private static final int REALTIME = 1;
    private static final int BOOTTIME = 6;

    private final CodedOutputStream out;
    private final byte[] packetBytes = new byte[PACKET_ROOM];
    private final byte[] eventBytes = new byte[PACKET_ROOM];
    private final byte[] innerBytes = new byte[PACKET_ROOM];
    private final Map<String, Integer> names = new HashMap<>();
    private int tracks;
    private int processes;
    private final Map<Integer, Integer> pids = new HashMap<>();

    PerfettoWriter(OutputStream out) {
        this.out = CodedOutputStream.newInstance(out, PACKET_ROOM);
    }

    /** Fills a message. */
    private interface Fields {
        void write(CodedOutputStream to) throws IOException;
    }

    private static int fill(byte[] bytes, Fields fields) throws IOException {
        var to = CodedOutputStream.newInstance(bytes);
        fields.write(to);
        return bytes.length - to.spaceLeft();
    }

    /** A field that is a message, whose bytes were filled before. */
    private static void message(CodedOutputStream to, int field, byte[] bytes, int length) throws IOException {
        to.writeTag(field, 2);
        to.writeUInt32NoTag(length);
        to.write(bytes, 0, length);
    }

    private void packet(Fields fields) throws IOException {
        int length = fill(packetBytes, to -> {
            to.writeUInt32(Field.PACKET_SEQUENCE, SEQUENCE);
            fields.write(to);
        });
        message(out, Field.TRACE_PACKET, packetBytes, length);
    }

    /* A viewer shows no more of a name; and a packet has room for it. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, LONGEST_TEXT) + "…";
    }

    @Override
    public int process(String name, long start) throws IOException {
        if (processes == 0) {
            tellClock(start);
        }
        int pid = ++processes;
        int track = ++tracks;
        pids.put(track, pid);
        int process = fill(innerBytes, to -> {
            to.writeInt32(Field.PROCESS_PID, pid);
            to.writeString(Field.PROCESS_NAME, shortened(name));
        });
        descriptor(track, 0, name, Field.TRACK_PROCESS, process);
        return track;
    }

    @Override
    public int thread(int process, long id, String name) throws IOException {
        int track = ++tracks;
        int thread = fill(innerBytes, to -> {
            to.writeInt32(Field.THREAD_PID, pids.getOrDefault(process, 0));
            to.writeInt64(Field.THREAD_TID, id);
            to.writeString(Field.THREAD_NAME, shortened(name));
        });
        descriptor(track, process, name, Field.TRACK_THREAD, thread);
        return track;
    }

    @Override
    public int track(int process, String name) throws IOException {
        int track = ++tracks;
        descriptor(track, process, name, 0, 0);
        return track;
    }

    @Override
    public int counter(int process, String name) throws IOException {
        int track = ++tracks;
        descriptor(track, process, name, Field.TRACK_COUNTER, 0);
        return track;
    }

    /** Tells a track; what it is of is in the inner bytes. */
    private void descriptor(int track, int parent, String name, int kind, int innerLength) throws IOException {
        int length = fill(eventBytes, to -> {
            to.writeUInt64(Field.TRACK_UUID, track);
            if (parent != 0) {
                to.writeUInt64(Field.TRACK_PARENT, parent);
            }
            to.writeString(Field.TRACK_NAME, shortened(name));
            if (kind != 0) {
                message(to, kind, innerBytes, innerLength);
            }
        });
        packet(to -> message(to, Field.PACKET_TRACK_DESCRIPTOR, eventBytes, length));
    }

    @Override
    public void begin(int track, long time, String name, String... details) throws IOException {
        event(track, time, Field.TYPE_SLICE_BEGIN, name, 0, details);
    }

    @Override
    public void end(int track, long time) throws IOException {
        event(track, time, Field.TYPE_SLICE_END, "", 0);
    }

    @Override
    public void instant(int track, long time, String name, long flow, String... details) throws IOException {
        event(track, time, Field.TYPE_INSTANT, name, flow, details);
    }

    private void event(int track, long time, int type, String name, long flow, String... details) throws IOException {
        int nameNumber = name.isEmpty() ? 0 : nameNumber(name);
        int length = fill(eventBytes, to -> {
            for (int i = 0; i < details.length; i += 2) {
                detail(to, details[i], details[i + 1]);
            }
            to.writeEnum(Field.EVENT_TYPE, type);
            if (nameNumber != 0) {
                to.writeUInt64(Field.EVENT_NAME_IID, nameNumber);
            }
            to.writeUInt64(Field.EVENT_TRACK, track);
            if (flow != 0) {
                to.writeFixed64(flow > 0 ? Field.EVENT_FLOW : Field.EVENT_LAST_OF_FLOW, Math.abs(flow));
            }
        });
        event(time, length);
    }

    private void detail(CodedOutputStream to, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            int length = fill(innerBytes, inner -> {
                inner.writeString(Field.DETAIL_TEXT, shortened(value));
                inner.writeString(Field.DETAIL_NAME, name);
            });
            message(to, Field.EVENT_DETAIL, innerBytes, length);
        }
    }

    @Override
    public void value(int counter, long time, double value) throws IOException {
        int length = fill(eventBytes, to -> {
            to.writeEnum(Field.EVENT_TYPE, Field.TYPE_COUNTER);
            to.writeUInt64(Field.EVENT_TRACK, counter);
            to.writeDouble(Field.EVENT_VALUE, value);
        });
        event(time, length);
    }

    private void event(long time, int length) throws IOException {
        packet(to -> {
            to.writeUInt64(Field.PACKET_TIME, time);
            message(to, Field.PACKET_EVENT, eventBytes, length);
            to.writeUInt32(Field.PACKET_FLAGS, NEEDS_INCREMENTAL_STATE);
        });
    }

    /** The number of a name, which is told before its first use. */
    private int nameNumber(String name) throws IOException {
        Integer known = names.get(name);
        if (known != null) {
            return known;
        }
        int number = names.size() + 1;
        names.put(name, number);
        int length = fill(innerBytes, to -> {
            to.writeUInt64(Field.NAME_IID, number);
            to.writeString(Field.NAME_TEXT, shortened(name));
        });
        int interned = fill(eventBytes, to -> message(to, Field.INTERNED_EVENT_NAMES, innerBytes, length));
        packet(to -> {
            message(to, Field.PACKET_INTERNED, eventBytes, interned);
            to.writeUInt32(Field.PACKET_FLAGS, NEEDS_INCREMENTAL_STATE);
        });
        return number;
    }

    /** Says that the times of events are those of the clock on the wall. */
    private void tellClock(long time) throws IOException {
        byte[] clocks = new byte[Byte.MAX_VALUE];
        int length = fill(clocks, to -> {
            clock(to, REALTIME, time);
            clock(to, BOOTTIME, time);
            to.writeEnum(Field.CLOCKS_PRIMARY, REALTIME);
        });
        packet(to -> {
            to.writeUInt64(Field.PACKET_TIME, time);
            message(to, Field.PACKET_CLOCKS, clocks, length);
            to.writeUInt32(Field.PACKET_FLAGS, INCREMENTAL_STATE_CLEARED);
        });
    }

    private static void clock(CodedOutputStream to, int id, long time) throws IOException {
        byte[] bytes = new byte[Byte.SIZE * Long.BYTES];
        int length = fill(bytes, inner -> {
            inner.writeUInt32(Field.CLOCK_ID, id);
            inner.writeUInt64(Field.CLOCK_TIME, time);
        });
        message(to, Field.CLOCKS_CLOCK, bytes, length);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    /** The numbers of {@code perfetto.proto}. */
    static final class Field {
        static final int TRACE_PACKET = 1;

        static final int PACKET_CLOCKS = 6;
        static final int PACKET_TIME = 8;
        static final int PACKET_SEQUENCE = 10;
        static final int PACKET_EVENT = 11;
        static final int PACKET_INTERNED = 12;
        static final int PACKET_FLAGS = 13;
        static final int PACKET_TRACK_DESCRIPTOR = 60;

        static final int CLOCKS_CLOCK = 1;
        static final int CLOCKS_PRIMARY = 2;
        static final int CLOCK_ID = 1;
        static final int CLOCK_TIME = 2;

        static final int TRACK_UUID = 1;
        static final int TRACK_NAME = 2;
        static final int TRACK_PROCESS = 3;
        static final int TRACK_THREAD = 4;
        static final int TRACK_PARENT = 5;
        static final int TRACK_COUNTER = 8;
        static final int PROCESS_PID = 1;
        static final int PROCESS_NAME = 6;
        static final int THREAD_PID = 1;
        static final int THREAD_TID = 2;
        static final int THREAD_NAME = 5;

        static final int INTERNED_EVENT_NAMES = 2;
        static final int NAME_IID = 1;
        static final int NAME_TEXT = 2;

        static final int EVENT_DETAIL = 4;
        static final int EVENT_TYPE = 9;
        static final int EVENT_NAME_IID = 10;
        static final int EVENT_TRACK = 11;
        static final int EVENT_VALUE = 44;
        static final int EVENT_FLOW = 47;
        static final int EVENT_LAST_OF_FLOW = 48;
        static final int DETAIL_TEXT = 6;
        static final int DETAIL_NAME = 10;

        static final int TYPE_SLICE_BEGIN = 1;
        static final int TYPE_SLICE_END = 2;
        static final int TYPE_INSTANT = 3;
        static final int TYPE_COUNTER = 4;

        private Field() {}
    }
}
