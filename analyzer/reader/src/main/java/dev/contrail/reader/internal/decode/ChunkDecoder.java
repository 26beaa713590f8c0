package dev.contrail.reader.internal.decode;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.event.ValueSink;
import dev.contrail.reader.internal.constants.ConstantPools;
import dev.contrail.reader.internal.framing.ChunkSource;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Layouts;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.internal.types.MetadataCache;
import dev.contrail.reader.internal.types.Shape;
import dev.contrail.reader.internal.values.ChunkValues;
import dev.contrail.reader.internal.values.StoredEvent;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decodes a chunk in the format that Flight Recorder writes since JDK 9, piece by piece. */
public final class ChunkDecoder {
    private static final int CONSTANTS_WINDOW = 1 << 12;

    private final Input in;
    private final Input constants;
    private final ChunkSource source;
    private final EventSink sink;
    private final Limits limits;
    private final MetadataCache known;
    private final Progress progress;
    private final Chunk chunk;
    private @Nullable Decoding decoding;

    /** Events and constants are read side by side. */
    public ChunkDecoder(
            ChunkSource source, Chunk chunk, EventSink sink, Limits limits, MetadataCache known, Progress progress) {
        this.in = new Input(source);
        this.constants = Input.jumping(source, CONSTANTS_WINDOW);
        this.source = source;
        this.chunk = chunk;
        this.sink = sink;
        this.limits = limits;
        this.known = known;
        this.progress = progress;
    }

    /** What is known of a chunk once its types and constants were found. */
    private record Decoding(Metadata metadata, ConstantPools pools, TypeReaders readers, EventReader events) {}

    /**
     * Hands the wanted events in the next bytes of the chunk to the sink and counts the others; what cannot be read becomes
     * a loss.
     *
     * @return whether there may be more
     * @throws DamageException when nothing more of the chunk can be read
     */
    public boolean decode(long bytes) throws IOException {
        Decoding begun = decoding;
        if (begun == null) {
            begun = begin();
            decoding = begun;
        }
        boolean more = false;
        try {
            more = begun.events.readOn(bytes, sink);
            return more;
        } finally {
            if (!more) {
                end(begun);
            }
        }
    }

    private Decoding begin() throws IOException {
        if (!chunk.header().hasClock()) {
            throw new DamageException("a header without a clock");
        }
        var descriptions = new Descriptions(source, constants, chunk, known);
        Metadata metadata = descriptions.metadata();
        Layouts layouts = known.layouts(metadata);
        var pools = new ConstantPools(source, constants, metadata, layouts, limits, sink);
        descriptions.loadInto(pools).ifPresent(why -> sink.lose(new Loss.DamagedConstants(chunk.start(), why)));
        var clock = new Clock(chunk);
        var values = new ChunkValues(metadata, layouts, pools, constants, limits, clock);
        var context = new ChunkContext(clock, metadata, layouts, pools, values, new StringReader(in, limits), sink);
        var readers = new TypeReaders(type -> reader(type, context, values));
        var shapes = new EventShapes(metadata, layouts, in, limits);
        return new Decoding(metadata, pools, readers, new EventReader(in, chunk, readers, shapes, progress));
    }

    private void end(Decoding begun) {
        declare(begun.metadata);
        begun.readers.all().forEach(this::report);
        if (begun.pools.lost() > 0) {
            sink.lose(new Loss.MissingConstants(chunk.start(), begun.pools.lost(), begun.pools.lostThreads()));
        }
    }

    /** Types without events are counted, too. */
    private void declare(Metadata metadata) {
        for (Metadata.Type type : metadata.types().values()) {
            if (type.isEvent()) {
                sink.count(type.name(), 0);
            }
        }
    }

    private void report(TypeReader reader) {
        sink.count(reader.name(), reader.count());
        if (reader.tooLong() > 0) {
            sink.lose(new Loss.TooLong(reader.name(), reader.tooLong(), limits.textBytes()));
        }
    }

    private @Nullable TypeReader reader(long id, ChunkContext context, ChunkValues values) {
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
        EventHandler handler = handler(type, context, values);
        return handler == null ? TypeReader.skipping(type.name()) : TypeReader.decoding(type.name(), handler, limits);
    }

    private @Nullable EventHandler handler(Metadata.Type type, ChunkContext context, ChunkValues values) {
        EventType described = context.metadata().describe(type);
        TypeSink wants = sink.sinkOf(described);
        try {
            if (wants instanceof RowSink rows) {
                return new EventDecoder(type, rows, context);
            }
            if (wants instanceof ValueSink events) {
                Shape shape = values.shape(type, described);
                var event = new StoredEvent(described, values, shape, in, context.strings());
                return new EventValues(events, event, context.clock());
            }
            return null;
        } catch (DamageException e) {
            sink.lose(new Loss.DamagedType(type.name(), e.reason()));
            return null;
        }
    }
}
