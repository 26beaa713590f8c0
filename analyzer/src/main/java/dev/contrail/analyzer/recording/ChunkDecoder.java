package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventType;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes chunks in the format that Flight Recorder writes since JDK 9. */
final class ChunkDecoder implements Decoder {
    private final Input in;
    private final Input constants;
    private final Mapping mapping;
    private final Appenders appenders;
    private final Limits limits;
    private final MetadataCache known;
    private final Progress progress;

    /**
     * @param in where events are read
     * @param constants the same file, where constants are read
     */
    ChunkDecoder(
            Input in,
            Input constants,
            Mapping mapping,
            Appenders appenders,
            Limits limits,
            MetadataCache known,
            Progress progress) {
        this.in = in;
        this.constants = constants;
        this.mapping = mapping;
        this.appenders = appenders;
        this.limits = limits;
        this.known = known;
        this.progress = progress;
    }

    @Override
    public void decode(Chunk chunk, TraceBuilder trace) throws IOException {
        if (!chunk.header().hasClock()) {
            throw new DamageException("a header without a clock");
        }
        var descriptions = new Descriptions(constants, chunk, known);
        Metadata metadata = descriptions.metadata();
        var layouts = new Layouts(metadata, limits);
        var pools = new ConstantPools(constants, metadata, layouts, limits, trace);
        descriptions.loadInto(pools).ifPresent(why -> trace.omit(lostConstants(chunk, why)));
        var context = new ChunkContext(chunk, metadata, layouts, pools, new StringReader(in, limits), trace);
        TypeReaders readers = readers(context, trace);
        try {
            var shapes = new EventShapes(metadata, layouts, constants, limits);
            new EventReader(in, chunk, readers, shapes, progress).readInto(trace);
        } finally {
            for (TypeReader reader : readers.all()) {
                report(reader, trace);
            }
            reportLost(pools.lost(), chunk, trace);
        }
    }

    private void report(TypeReader reader, TraceBuilder trace) {
        trace.count(reader.name(), reader.count());
        if (reader.tooLong() > 0) {
            String events = Omission.count(reader.tooLong(), reader.name() + " event");
            trace.omit(Omission.damaged(
                    reader.tooLong(), "%s of more than %,d bytes (--max-text)", events, limits.textBytes()));
        }
    }

    /** Damage, or the JVM: when recordings follow each other, some write names into the first one only. */
    private static void reportLost(int constants, Chunk chunk, TraceBuilder trace) {
        if (constants > 0) {
            String text = String.format(
                    Locale.ROOT,
                    "%s or threads of events that are not in the chunk at offset %,d",
                    Omission.count(constants, "name"),
                    chunk.start());
            trace.omit(new Omission(Omission.Kind.LOST, constants, text));
        }
    }

    private static Omission lostConstants(Chunk chunk, String why) {
        return Omission.damaged(
                1, "names and threads of some events of the chunk at offset %,d: %s", chunk.start(), why);
    }

    private TypeReaders readers(ChunkContext context, TraceBuilder trace) {
        var readers = new TypeReaders();
        for (Map.Entry<Long, EventType> entry : context.metadata().events().entrySet()) {
            EventType type = entry.getValue();
            EventDecoder decoder = decoder(entry.getKey(), type, context, trace);
            readers.put(
                    entry.getKey(),
                    decoder == null
                            ? TypeReader.skipping(type.name())
                            : TypeReader.decoding(type.name(), decoder, limits));
        }
        readers.put(EventStart.METADATA, TypeReader.ofMetadata());
        readers.put(EventStart.CONSTANTS, TypeReader.ofConstants());
        return readers;
    }

    private @Nullable EventDecoder decoder(long id, EventType type, ChunkContext context, TraceBuilder trace) {
        RowAppender appender = appender(type, trace);
        if (appender == null) {
            return null;
        }
        try {
            return new EventDecoder(context.metadata().type(id).orElseThrow(), appender, context);
        } catch (DamageException e) {
            trace.omit(Omission.damaged(
                    1,
                    "events of type %s, whose fields make no sense: %s",
                    type.name(),
                    String.valueOf(e.getMessage())));
            return null;
        }
    }

    private @Nullable RowAppender appender(EventType type, TraceBuilder trace) {
        if (type.name().equals(DataLossAppender.TYPE)) {
            return new DataLossAppender(type, trace);
        }
        return mapping.of(type)
                .flatMap(found -> Optional.ofNullable(appenders.of(type, found, trace)))
                .orElse(null);
    }
}
