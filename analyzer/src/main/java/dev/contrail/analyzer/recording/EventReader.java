package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;

/** Goes through a chunk from event to event, and past what is damaged. */
final class EventReader {
    private static final long REPORT_EVERY = 1 << 18;

    private final Input in;
    private final Chunk chunk;
    private final TypeTable<TypeReader> types;
    private final Progress progress;
    private final Resync resync;
    private long damagedBytes;
    private long damagedPlaces;
    private long firstDamage;

    EventReader(Input in, Chunk chunk, TypeTable<TypeReader> types, Progress progress) {
        this.in = in;
        this.chunk = chunk;
        this.types = types;
        this.progress = progress;
        this.resync = new Resync(in, chunk, types);
    }

    /** Reads all events; what lies between those that make sense becomes an omission. */
    void readInto(TraceBuilder trace) throws IOException {
        long position = chunk.firstEvent();
        long nextReport = position;
        while (position < chunk.end()) {
            if (position >= nextReport) {
                progress.reached(position);
                nextReport = position + REPORT_EVERY;
            }
            long end = read(position);
            position = end < 0 ? passDamage(position) : end;
        }
        progress.reached(chunk.end());
        reportDamage(trace);
    }

    /** Reads an event; returns its end, or a negative number when it makes no sense. */
    private long read(long position) throws IOException {
        in.seek(position);
        long size = in.readVarint();
        if (size <= 0 || size > chunk.end() - position) {
            return -1;
        }
        TypeReader type = types.get(in.readVarint());
        long end = position + size;
        return type != null && type.read(in, end) ? end : -1;
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
        trace.omit(new Omission(
                Omission.Kind.DAMAGED,
                damagedBytes,
                String.format(
                        "%s of damaged events %s, from offset %,d",
                        Omission.count(damagedBytes, "byte"), where, firstDamage)));
    }
}
