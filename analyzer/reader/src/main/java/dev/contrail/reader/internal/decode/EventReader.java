package dev.contrail.reader.internal.decode;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.Varint;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;

/** Goes through a chunk from event to event, and past what is damaged. */
final class EventReader {
    /** A size and a type. */
    private static final int LONGEST_START = 2 * Varint.LONGEST;

    private final Input in;
    private final Chunk chunk;
    private final TypeReaders types;
    private final EventShapes shapes;
    private final Progress progress;
    private final Resync resync;
    /** Where the next event starts. */
    private long position;

    private long damagedBytes;
    private long damagedPlaces;
    private long firstDamage;
    private long undescribed;

    EventReader(Input in, Chunk chunk, TypeReaders types, EventShapes shapes, Progress progress) {
        this.in = in;
        this.chunk = chunk;
        this.types = types;
        this.shapes = shapes;
        this.progress = progress;
        this.resync = new Resync(in, chunk, types, shapes);
        this.position = chunk.firstEvent();
    }

    /**
     * Reads on for so many bytes, and up to the end of the event there; what lies between events that make sense becomes a
     * loss in the end.
     *
     * @return whether there may be more
     */
    boolean readOn(long bytes, EventSink sink) throws IOException {
        long stop = bytes < chunk.end() - position ? position + bytes : chunk.end();
        while (position < stop) {
            progress.reached(position);
            long next = skipWindow(readWindow(position, stop));
            if (next == position) { // the next event is not whole in the window, or damaged
                next = read(position);
            }
            position = next < 0 ? passDamage(position) : next;
        }
        if (position < chunk.end()) {
            return true;
        }
        progress.reached(chunk.end());
        report(sink);
        return false;
    }

    /* Two loops, so that neither has a branch that is taken for the first time when the JVM has compiled it without. */

    /** Reads events as long as they are wanted, whole in the window and undamaged; returns where the next one starts. */
    private long readWindow(long position, long stop) throws IOException {
        int at = seekInWindow(position);
        long windowStart = position - at;
        int limit = (int) Math.min(limit(windowStart), stop - windowStart);
        byte[] bytes = in.array();
        while (at < limit - LONGEST_START) {
            int typeAt = at + Varint.length(bytes, at);
            long size = Varint.value(bytes, at);
            TypeReader reader = types.get(Varint.value(bytes, typeAt));
            if (size <= 0 || size > Math.min(limit - at, reader.longestRead())) {
                break;
            }
            int end = at + (int) size;
            if (!reader.decode(in, typeAt + Varint.length(bytes, typeAt), end)) {
                break;
            }
            at = end;
            if (in.window() != windowStart) {
                break;
            }
        }
        return windowStart + at;
    }

    /** Passes events as long as they are not wanted, whole in the window and undamaged; returns where the next one starts. */
    private long skipWindow(long position) throws IOException {
        if (position == chunk.end()) {
            return position;
        }
        int at = seekInWindow(position);
        long windowStart = position - at;
        int limit = limit(windowStart);
        byte[] bytes = in.array();
        while (at < limit - LONGEST_START) {
            int typeAt = at + Varint.length(bytes, at);
            long size = Varint.value(bytes, at);
            TypeReader reader = types.get(Varint.value(bytes, typeAt));
            if (size <= 0 || size > Math.min(limit - at, reader.longestSkipped())) {
                break;
            }
            reader.skip();
            at += (int) size;
        }
        return windowStart + at;
    }

    /** Goes to an event; returns its place in the window. */
    private int seekInWindow(long position) throws IOException {
        in.seek(position);
        in.require((int) Math.min(LONGEST_START, chunk.end() - position));
        return in.offset();
    }

    private int limit(long windowStart) {
        return (int) Math.min(in.limit(), chunk.end() - windowStart);
    }

    /** Reads an event; returns its end, or a negative number when it makes no sense. */
    private long read(long position) throws IOException {
        long size = EventStart.size(in, position, chunk.end());
        if (size == EventStart.NONE) {
            return EventStart.NONE;
        }
        TypeReader type = types.find(EventStart.type(in));
        long end = position + size;
        if (type == TypeReader.NONE) {
            return passUndescribed(position, end);
        }
        if (type.isWanted()) {
            return type.read(in, end) ? end : EventStart.NONE;
        }
        // A large one is looked at: its size may be damaged.
        if (size <= type.longestSkipped() || shapes.isEvent(position, end)) {
            type.skip();
            return end;
        }
        return EventStart.NONE;
    }

    /* A JVM that crashes writes the events that its threads hold, but no longer the types that were loaded last. */
    private long passUndescribed(long position, long end) throws IOException {
        if (!resync.isUndescribed(position)) {
            return EventStart.NONE;
        }
        undescribed++;
        return end;
    }

    private long passDamage(long position) throws IOException {
        long next = resync.nextEvent(position + 1);
        if (damagedPlaces++ == 0) {
            firstDamage = position;
        }
        damagedBytes += next - position;
        return next;
    }

    private void report(EventSink sink) {
        if (undescribed > 0) {
            sink.lose(new Loss.UndescribedEvents(chunk.start(), undescribed));
        }
        if (damagedPlaces > 0) {
            boolean unfinishedEnd =
                    damagedPlaces == 1 && firstDamage + damagedBytes == chunk.end() && !chunk.complete();
            sink.lose(new Loss.DamagedEvents(firstDamage, damagedBytes, damagedPlaces, unfinishedEnd));
        }
    }
}
