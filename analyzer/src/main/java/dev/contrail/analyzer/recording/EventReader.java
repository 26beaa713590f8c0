package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;

/** Goes through a chunk from event to event, and past what is damaged. */
final class EventReader {
    /** A size and a type. */
    private static final int LONGEST_START = 2 * Varint.LONGEST;
    /** Few events have more bytes. */
    private static final int USUAL_SIZE = 1024;

    private final Input in;
    private final Chunk chunk;
    private final TypeTable<TypeReader> types;
    private final EventShapes shapes;
    private final Progress progress;
    private final Resync resync;
    private long damagedBytes;
    private long damagedPlaces;
    private long firstDamage;

    EventReader(Input in, Chunk chunk, TypeTable<TypeReader> types, EventShapes shapes, Progress progress) {
        this.in = in;
        this.chunk = chunk;
        this.types = types;
        this.shapes = shapes;
        this.progress = progress;
        this.resync = new Resync(in, chunk, types, shapes);
    }

    /** Reads all events; what lies between those that make sense becomes an omission. */
    void readInto(TraceBuilder trace) throws IOException {
        long position = chunk.firstEvent();
        while (position < chunk.end()) {
            progress.reached(position);
            long next = readWindow(position);
            if (next == position) { // the next event is not whole in the window, or damaged
                next = read(position);
            }
            position = next < 0 ? passDamage(position) : next;
        }
        progress.reached(chunk.end());
        reportDamage(trace);
    }

    /** Reads events as long as they are whole in the window and undamaged; returns where the next one starts. */
    private long readWindow(long position) throws IOException {
        in.seek(position);
        in.require((int) Math.min(LONGEST_START, chunk.end() - position));
        byte[] bytes = in.array();
        long windowStart = position - in.offset();
        int at = in.offset();
        int limit = (int) Math.min(in.limit(), chunk.end() - windowStart);
        while (at < limit - LONGEST_START) {
            long size = Varint.word(bytes, at);
            int length = Varint.length(size);
            size = Varint.value(size, length, bytes[at + 8]);
            long type = Varint.word(bytes, at + length);
            int typeLength = Varint.length(type);
            TypeReader reader = types.get(Varint.value(type, typeLength, bytes[at + length + 8]));
            if (size <= 0 || size > limit - at || reader == null) {
                break;
            }
            if (reader.isWanted()) {
                in.seekInWindow(at + length + typeLength);
                if (!reader.read(in, windowStart + at + size)) {
                    break;
                }
                if (in.position() - in.offset() != windowStart) {
                    return windowStart + at + size;
                }
            } else if (isSkipped(reader, windowStart + at, size)) {
                reader.skip();
            } else {
                break;
            }
            at += (int) size;
        }
        return windowStart + at;
    }

    /** Reads an event; returns its end, or a negative number when it makes no sense. */
    private long read(long position) throws IOException {
        long size = EventStart.size(in, position, chunk.end());
        if (size == EventStart.NONE) {
            return EventStart.NONE;
        }
        TypeReader type = types.get(EventStart.type(in));
        if (type == null || !type.isWanted() && !isSkipped(type, position, size)) {
            return EventStart.NONE;
        }
        return type.read(in, position + size) ? position + size : EventStart.NONE;
    }

    /** Whether to go on behind an event that is not wanted. A large one is looked at: its size may be damaged. */
    private boolean isSkipped(TypeReader type, long position, long size) throws IOException {
        return size <= USUAL_SIZE || type.describesOthers() || shapes.isEvent(position, position + size);
    }

    private long passDamage(long position) throws IOException {
        long next = resync.nextEvent(position + 1);
        if (damagedPlaces++ == 0) {
            firstDamage = position;
        }
        damagedBytes += next - position;
        return next;
    }

    private void reportDamage(TraceBuilder trace) {
        if (damagedPlaces == 0) {
            return;
        }
        String where = damagedPlaces == 1 && firstDamage + damagedBytes == chunk.end() && !chunk.complete()
                ? "at the end of an unfinished chunk"
                : "in " + Omission.count(damagedPlaces, "place");
        trace.omit(Omission.damaged(
                damagedBytes,
                "%s of damaged events %s, from offset %,d",
                Omission.count(damagedBytes, "byte"),
                where,
                firstDamage));
    }
}
