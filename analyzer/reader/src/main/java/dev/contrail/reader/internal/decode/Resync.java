package dev.contrail.reader.internal.decode;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;

/** Finds where events go on behind a damaged place. */
final class Resync {
    /* An event is taken for one when its time is near the chunk's and its fields fit, and so do those of the two behind
     * it. Larger events are not looked for, so that the window need not move to look ahead; the smaller ones behind them
     * are found. */
    private static final int IN_A_ROW = 3;
    private static final int LARGEST = 1 << 14;

    private final Input in;
    private final Chunk chunk;
    private final TypeReaders types;
    private final EventShapes shapes;
    private final Clock clock;

    Resync(Input in, Chunk chunk, TypeReaders types, EventShapes shapes) {
        this.in = in;
        this.chunk = chunk;
        this.types = types;
        this.shapes = shapes;
        this.clock = new Clock(chunk);
    }

    /** The next place, from one on, at which events stand; the chunk's end if there is none. */
    long nextEvent(long from) throws IOException {
        long position = from;
        while (position < chunk.end()) {
            in.seek(position);
            in.require((int) Math.min(IN_A_ROW * LARGEST, chunk.end() - position));
            if (in.array()[in.offset()] == 0) {
                position += zeros(position);
            } else if (areEvents(position)) {
                return position;
            } else {
                position++;
            }
        }
        return chunk.end();
    }

    private long zeros(long position) {
        byte[] bytes = in.array();
        int start = in.offset();
        int most = (int) Math.min(LARGEST, chunk.end() - position);
        int count = 1;
        while (count < most && bytes[start + count] == 0) {
            count++;
        }
        return count;
    }

    private boolean areEvents(long start) throws IOException {
        long position = start;
        for (int i = 0; i < IN_A_ROW && position < chunk.end(); i++) {
            long size = sizeAt(position);
            if (size < 0) {
                return false;
            }
            position += size;
        }
        return true;
    }

    /** The size of the event at a place; negative when there is none. */
    private long sizeAt(long position) throws IOException {
        long size = EventStart.size(in, position, Math.min(position + LARGEST, chunk.end()));
        boolean plausible = size > 2
                && types.find(EventStart.type(in)) != TypeReader.NONE
                && startsInTime()
                && shapes.isEvent(position, position + size);
        return plausible ? size : EventStart.NONE;
    }

    /**
     * Whether an event of a type that the chunk does not describe stands at a place: its time is near the chunk's, and what
     * stands behind it are events, too, described or not.
     */
    boolean isUndescribed(long start) throws IOException {
        long position = start;
        for (int i = 0; i < IN_A_ROW && position < chunk.end(); i++) {
            long size = EventStart.size(in, position, chunk.end());
            if (size == EventStart.NONE || !mayBeEvent(position, size)) {
                return false;
            }
            position += size;
        }
        return true;
    }

    private boolean mayBeEvent(long position, long size) throws IOException {
        long type = EventStart.type(in);
        if (!startsInTime()) {
            return false;
        }
        if (type == EventStart.METADATA || type == EventStart.CONSTANTS) {
            return true;
        }
        return size <= LARGEST && (types.find(type) == TypeReader.NONE || shapes.isEvent(position, position + size));
    }

    private boolean startsInTime() throws IOException {
        try {
            return clock.isUsual(in.readVarint());
        } catch (DamageException e) {
            return false; // the file ends here
        }
    }
}
