package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventType;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the wanted events of chunks in the format that Flight Recorder writes since JDK 9; counts all the others by
 * skipping them.
 */
final class ChunkDecoder {
    private static final long METADATA_EVENT = 0;
    private static final long CONSTANT_POOL_EVENT = 1;

    /** Longer ones are taken for damage: it is room for four of the longest texts. */
    private static final int LONGEST_EVENT = 4 * StringReader.LONGEST;

    private final Input in;
    private final Input constants;
    private final Mapping mapping;
    private final TraceBuilder trace;
    private final Progress progress;

    /** What becomes of the events of one type. */
    private static final class TypeReader {
        final String name;
        final @Nullable EventDecoder decoder;
        long count;

        TypeReader(String name, @Nullable EventDecoder decoder) {
            this.name = name;
            this.decoder = decoder;
        }
    }

    ChunkDecoder(Input in, Input constants, Mapping mapping, TraceBuilder trace, Progress progress) {
        this.in = in;
        this.constants = constants;
        this.mapping = mapping;
        this.trace = trace;
        this.progress = progress;
    }

    /**
     * Takes a chunk's events into the trace; what cannot be read becomes an omission.
     *
     * @throws DamageException when nothing of the chunk can be read
     */
    void decode(Chunk chunk) throws IOException {
        if (!chunk.header().hasClock()) {
            throw new DamageException("a header without a clock");
        }
        Places places = chunk.complete() ? null : Places.scan(in, chunk);
        Metadata metadata = places == null
                ? MetadataParser.parse(constants, chunk.start() + chunk.header().metadata())
                : places.newestMetadata(constants);
        var pools = new ConstantPools(constants, metadata, trace);
        loadConstants(pools, chunk, places);
        var context = new ChunkContext(chunk, metadata, pools, in, trace);
        Map<Long, TypeReader> readers = readers(context);
        readEvents(chunk, readers);
        readers.values().forEach(reader -> trace.count(reader.name, reader.count));
    }

    private void loadConstants(ConstantPools pools, Chunk chunk, @Nullable Places places) {
        try {
            if (places == null) {
                pools.loadChain(chunk);
            } else {
                for (long position : places.constantPools()) {
                    pools.load(position);
                }
            }
        } catch (IOException e) {
            trace.omit(new Omission(Omission.Kind.DAMAGED, 1, "names and threads of some events: " + e.getMessage()));
        }
    }

    private Map<Long, TypeReader> readers(ChunkContext context) throws DamageException {
        var readers = new HashMap<Long, TypeReader>();
        for (Metadata.Type type : context.metadata().types().values()) {
            if (type.isEvent()) {
                RowAppender appender = appender(context.metadata().describe(type));
                EventDecoder decoder = appender == null ? null : new EventDecoder(type, appender, context);
                readers.put(type.id(), new TypeReader(type.name(), decoder));
            }
        }
        readers.put(METADATA_EVENT, new TypeReader("jdk.Metadata", null));
        readers.put(CONSTANT_POOL_EVENT, new TypeReader("jdk.CheckPoint", null));
        return readers;
    }

    private @Nullable RowAppender appender(EventType type) {
        if (type.name().equals(DataLossAppender.TYPE)) {
            return new DataLossAppender(type, trace);
        }
        return mapping.of(type)
                .flatMap(found -> Optional.ofNullable(RowAppender.of(type, found, trace)))
                .orElse(null);
    }

    private void readEvents(Chunk chunk, Map<Long, TypeReader> readers) throws IOException {
        var byType = new TypeTable<>(readers);
        long position = chunk.firstEvent();
        long damaged = 0;
        while (position < chunk.end()) {
            in.seek(position);
            long size = in.readVarint();
            if (size <= 0 || size > chunk.end() - position) {
                reportRest(chunk, position);
                break;
            }
            long end = position + size;
            TypeReader reader = byType.get(in.readVarint());
            if (reader == null && !chunk.complete()) {
                reportRest(chunk, position);
                break;
            }
            if (reader == null) {
                damaged++;
            } else {
                reader.count++;
                if (reader.decoder != null && !decoded(reader.decoder, end)) {
                    damaged++;
                }
            }
            progress.reached(end);
            position = end;
        }
        if (damaged > 0) {
            trace.omit(new Omission(Omission.Kind.DAMAGED, damaged, Omission.count(damaged, "damaged event")));
        }
    }

    private boolean decoded(EventDecoder decoder, long end) throws IOException {
        try {
            long rest = end - in.position();
            if (rest < 0 || rest > LONGEST_EVENT) {
                return false;
            }
            in.require((int) rest);
            decoder.decode(in, (int) rest);
            return true;
        } catch (DamageException e) {
            return false;
        }
    }

    private void reportRest(Chunk chunk, long position) {
        long rest = chunk.end() - position;
        String what = chunk.complete() ? "of unreadable events" : "at the end of an unfinished chunk";
        trace.omit(new Omission(
                Omission.Kind.DAMAGED,
                rest,
                String.format("%s %s, at offset %,d", Omission.count(rest, "byte"), what, position)));
    }
}
