package dev.contrail.analyzer.export.timeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes Perfetto's protobuf trace: the messages and fields of {@code perfetto.proto}, which stands beside the classes.
 *
 * <p>Times are of the real-time clock; a snapshot makes them those of the trace. Names are written once and then told by
 * number. Flow numbers must be {@code fixed64}: as a varint they would be an unknown field, which Perfetto skips silently.
 */
final class PerfettoWriter implements TimelineWriter {
    private static final int LONGEST_TEXT = 4_096;
    private static final int WRITTEN_AT_ONCE = 1 << 16;
    private static final int MOST_ENCODED = 1 << 16;
    private static final int SEQUENCE = 1;
    private static final int INCREMENTAL_STATE_CLEARED = 1;
    private static final int NEEDS_INCREMENTAL_STATE = 2;
    private static final int REALTIME = 1;
    private static final int BOOTTIME = 6;

    private final OutputStream out;
    private final ProtoMessage trace = new ProtoMessage();
    private final ProtoMessage packet = new ProtoMessage();
    private final ProtoMessage event = new ProtoMessage();
    private final ProtoMessage inner = new ProtoMessage();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Map<String, byte[]>> encodedDetails = new HashMap<>();
    private int tracks;
    private int processes;
    private final Map<Integer, Integer> pids = new HashMap<>();

    PerfettoWriter(OutputStream out) {
        this.out = out;
    }

    private static ProtoMessage fill(ProtoMessage message, Consumer<ProtoMessage> fields) {
        message.clear();
        fields.accept(message);
        return message;
    }

    private void packet(Consumer<ProtoMessage> fields) throws IOException {
        fill(packet, to -> {
            to.number(Field.PACKET_SEQUENCE, SEQUENCE);
            fields.accept(to);
        });
        writePacket();
    }

    private void writePacket() throws IOException {
        trace.message(Field.TRACE_PACKET, packet);
        if (trace.size() >= WRITTEN_AT_ONCE) {
            flush();
        }
    }

    private void flush() throws IOException {
        trace.writeTo(out);
        trace.clear();
    }

    /* A viewer shows no more of a name. */
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
        fill(inner, to -> {
            to.number(Field.PROCESS_PID, pid);
            to.text(Field.PROCESS_NAME, shortened(name));
        });
        descriptor(track, 0, name, Field.TRACK_PROCESS);
        return track;
    }

    @Override
    public int thread(int process, long id, String name) throws IOException {
        int track = ++tracks;
        fill(inner, to -> {
            to.number(Field.THREAD_PID, pids.getOrDefault(process, 0));
            to.number(Field.THREAD_TID, id);
            to.text(Field.THREAD_NAME, shortened(name));
        });
        descriptor(track, process, name, Field.TRACK_THREAD);
        return track;
    }

    @Override
    public int track(int process, String name) throws IOException {
        int track = ++tracks;
        descriptor(track, process, name, 0);
        return track;
    }

    @Override
    public int counter(int process, String name) throws IOException {
        int track = ++tracks;
        inner.clear();
        descriptor(track, process, name, Field.TRACK_COUNTER);
        return track;
    }

    /** Tells a track; what it is of is in the inner message. */
    private void descriptor(int track, int parent, String name, int kind) throws IOException {
        fill(event, to -> {
            to.number(Field.TRACK_UUID, track);
            if (parent != 0) {
                to.number(Field.TRACK_PARENT, parent);
            }
            to.text(Field.TRACK_NAME, shortened(name));
            if (kind != 0) {
                to.message(kind, inner);
            }
        });
        packet(to -> to.message(Field.PACKET_TRACK_DESCRIPTOR, event));
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
        event.clear();
        for (int i = 0; i < details.length; i += 2) {
            if (!details[i + 1].isEmpty()) {
                event.fields(detail(details[i], details[i + 1]));
            }
        }
        event.number(Field.EVENT_TYPE, type);
        if (nameNumber != 0) {
            event.number(Field.EVENT_NAME_IID, nameNumber);
        }
        event.number(Field.EVENT_TRACK, track);
        if (flow != 0) {
            event.fixed(flow > 0 ? Field.EVENT_FLOW : Field.EVENT_LAST_OF_FLOW, Math.abs(flow));
        }
        event(time);
    }

    /** The field of a detail; those that were written stay encoded, as far as they are not very many, such as of tasks. */
    private byte[] detail(String name, String value) {
        Map<String, byte[]> encoded = encodedDetails.computeIfAbsent(name, any -> new HashMap<>());
        if (encoded.size() >= MOST_ENCODED) {
            encoded.clear();
        }
        return encoded.computeIfAbsent(value, text -> {
            fill(inner, told -> {
                told.text(Field.DETAIL_TEXT, shortened(text));
                told.text(Field.DETAIL_NAME, name);
            });
            var field = new ProtoMessage();
            field.message(Field.EVENT_DETAIL, inner);
            return field.toBytes();
        });
    }

    @Override
    public void value(int counter, long time, double value) throws IOException {
        event.clear();
        event.number(Field.EVENT_TYPE, Field.TYPE_COUNTER);
        event.number(Field.EVENT_TRACK, counter);
        event.decimal(Field.EVENT_VALUE, value);
        event(time);
    }

    /* There are so many events that these do without the lambdas that fill all other messages. */
    private void event(long time) throws IOException {
        packet.clear();
        packet.number(Field.PACKET_SEQUENCE, SEQUENCE);
        packet.number(Field.PACKET_TIME, time);
        packet.message(Field.PACKET_EVENT, event);
        packet.number(Field.PACKET_FLAGS, NEEDS_INCREMENTAL_STATE);
        writePacket();
    }

    /** The number of a name, which is told before its first use. */
    private int nameNumber(String name) throws IOException {
        Integer known = names.get(name);
        if (known != null) {
            return known;
        }
        int number = names.size() + 1;
        names.put(name, number);
        fill(inner, to -> {
            to.number(Field.NAME_IID, number);
            to.text(Field.NAME_TEXT, shortened(name));
        });
        fill(event, to -> to.message(Field.INTERNED_EVENT_NAMES, inner));
        packet(to -> {
            to.message(Field.PACKET_INTERNED, event);
            to.number(Field.PACKET_FLAGS, NEEDS_INCREMENTAL_STATE);
        });
        return number;
    }

    /** Says that the times of events are those of the clock on the wall. */
    private void tellClock(long time) throws IOException {
        fill(event, to -> {
            clock(to, REALTIME, time);
            clock(to, BOOTTIME, time);
            to.number(Field.CLOCKS_PRIMARY, REALTIME);
        });
        packet(to -> {
            to.number(Field.PACKET_TIME, time);
            to.message(Field.PACKET_CLOCKS, event);
            to.number(Field.PACKET_FLAGS, INCREMENTAL_STATE_CLEARED);
        });
    }

    private void clock(ProtoMessage to, int id, long time) {
        fill(inner, told -> {
            told.number(Field.CLOCK_ID, id);
            told.number(Field.CLOCK_TIME, time);
        });
        to.message(Field.CLOCKS_CLOCK, inner);
    }

    @Override
    public void close() throws IOException {
        flush();
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
