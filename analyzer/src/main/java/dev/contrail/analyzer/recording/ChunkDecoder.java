package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventType;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;
import java.util.Locale;
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
        Layouts layouts = known.layouts(metadata);
        var pools = new ConstantPools(constants, metadata, layouts, limits, trace);
        descriptions.loadInto(pools).ifPresent(why -> trace.omit(lostConstants(chunk, why)));
        var context = new ChunkContext(chunk, metadata, layouts, pools, new StringReader(in, limits), trace);
        var readers = new TypeReaders(type -> reader(type, context, trace));
        try {
            var shapes = new EventShapes(metadata, layouts, constants, limits);
            new EventReader(in, chunk, readers, shapes, progress).readInto(trace);
        } finally {
            if (known.isFirst(metadata)) {
                declare(metadata, trace);
            }
            for (TypeReader reader : readers.all()) {
                report(reader, trace);
            }
            reportLost(pools.lost(), chunk, trace);
        }
    }

    /** Types without events are counted, too. */
    private static void declare(Metadata metadata, TraceBuilder trace) {
        for (Metadata.Type type : metadata.types().values()) {
            if (type.isEvent()) {
                trace.count(type.name(), 0);
            }
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

    private @Nullable TypeReader reader(long id, ChunkContext context, TraceBuilder trace) {
        if (id == EventStart.METADATA) {
            return TypeReader.ofMetadata();
        }
        if (id == EventStart.CONSTANTS) {
            return TypeReader.ofConstants();
        }
        Metadata.Type type =
                context.metadata().type(id).filter(Metadata.Type::isEvent).orElse(null);
        if (type == null) {
            return null;
        }
        EventDecoder decoder = decoder(type, context, trace);
        return decoder == null ? TypeReader.skipping(type.name()) : TypeReader.decoding(type.name(), decoder, limits);
    }

    private @Nullable EventDecoder decoder(Metadata.Type type, ChunkContext context, TraceBuilder trace) {
        RowAppender appender = appender(context.metadata().describe(type), trace);
        if (appender == null) {
            return null;
        }
        try {
            return new EventDecoder(type, appender, context);
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
