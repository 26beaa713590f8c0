package dev.contrail.junit;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.reader.chunk.ChunkHeader;
import dev.contrail.reader.event.EventType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chunk without the events that are not of a stretch of time.
 *
 * <p>The JDK can do that from version 19 on only. Events stand one behind the other, each with its length, its type and when it
 * began, so most bytes are copied as they are. Where an event stands is told by the header, and by each event of constants,
 * which tells how far before it the last one is: these numbers are set anew.
 */
final class ChunkCut {
    private static final long METADATA = 0;
    private static final long CONSTANTS = 1;
    private static final int SIZE_AT = 8;
    private static final int CONSTANTS_AT = 16;
    private static final int METADATA_AT = 24;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int LONGEST_NUMBER = 9;

    /** Told where a chunk begins, and needed to say what a recording lacks. */
    private static final Set<String> SETTINGS = Set.of("jdk.ActiveSetting");

    /** Told where a chunk ends, of what was so before. */
    private static final Set<String> NOTES = Set.of("contrail.OpenSpan", "jdk.ThreadDump");

    private final ChunkHeader header;
    private final TimeRange time;
    private final Map<Long, EventType> types = new HashMap<>();
    private final byte[] whole;
    private final ByteArrayOutputStream cut = new ByteArrayOutputStream();
    private final Map<Long, Long> moved = new HashMap<>(); // by where what describes events stood: where it stands
    private int at;
    private boolean hasEvents;

    /** @param whole the chunk */
    ChunkCut(ChunkHeader header, List<EventType> types, TimeRange time, byte[] whole) throws IOException {
        this.header = header;
        this.time = time;
        this.whole = whole;
        types.forEach(type -> this.types.put(type.id(), type));
        cut.write(whole, 0, ChunkHeader.SIZE);
        for (int start = ChunkHeader.SIZE; start < whole.length; ) {
            start = copy(start);
        }
    }

    /** Whether it holds more than descriptions. */
    boolean hasEvents() {
        return hasEvents;
    }

    /** The chunk that is left. */
    byte[] bytes() throws IOException {
        byte[] bytes = cut.toByteArray();
        ByteBuffer.wrap(bytes)
                .putLong(SIZE_AT, bytes.length)
                .putLong(CONSTANTS_AT, moved(header.constantPools()))
                .putLong(METADATA_AT, moved(header.metadata()));
        return bytes;
    }

    /** Copies the event at a place when it is wanted; where the next one begins. */
    private int copy(int start) throws IOException {
        at = start;
        long size = number();
        long type = number();
        if (size <= at - start || size > whole.length - start) {
            throw damage();
        }
        int end = start + (int) size;
        if (type == METADATA || type == CONSTANTS) {
            moved.put((long) start, (long) cut.size());
            if (type == CONSTANTS) {
                linkToTheLast(start);
            }
            cut.write(whole, start, (int) size);
        } else if (isWanted(types.get(type))) {
            cut.write(whole, start, (int) size);
        }
        return end;
    }

    private boolean isWanted(@Nullable EventType type) throws IOException {
        if (type == null
                || type.fields().isEmpty()
                || !type.fields().get(0).name().equals("startTime")) {
            return true;
        }
        long nanos = nanos(number());
        boolean inTime = nanos >= time.startNanos() && (nanos <= time.endNanos() || NOTES.contains(type.name()));
        hasEvents |= inTime;
        return inTime || SETTINGS.contains(type.name());
    }

    /* As the reader has it: a mark must be on the same side of its own time. */
    private long nanos(long ticks) {
        long since = ticks - header.startTicks();
        return header.startNanos()
                + (header.ticksPerSecond() == NANOS_PER_SECOND
                        ? since
                        : (long) (since * (NANOS_PER_SECOND / header.ticksPerSecond())));
    }

    /* A number below zero takes nine bytes, whichever it is. */
    private void linkToTheLast(int start) throws IOException {
        number(); // when it was written
        number(); // how long that took
        int place = at;
        long back = number();
        if (back == 0) {
            return;
        }
        if (back > 0 || at - place != LONGEST_NUMBER) {
            throw damage();
        }
        long rest = moved(start + back) - cut.size();
        for (int i = 0; i < LONGEST_NUMBER - 1; i++) {
            whole[place + i] = (byte) (rest | 0x80);
            rest >>= 7;
        }
        whole[place + LONGEST_NUMBER - 1] = (byte) rest;
    }

    private long moved(long place) throws IOException {
        Long now = moved.get(place);
        if (now == null) {
            throw damage();
        }
        return now;
    }

    /** A number of one to nine bytes, the lowest seven bits first. */
    private long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 7 * (LONGEST_NUMBER - 1); shift += 7) {
            int next = next();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        return value | (long) next() << 7 * (LONGEST_NUMBER - 1);
    }

    private int next() throws IOException {
        if (at >= whole.length) {
            throw damage();
        }
        return whole[at++] & 0xFF;
    }

    private IOException damage() {
        return new IOException("the recording cannot be cut: damaged near byte " + at + " of a chunk");
    }
}
