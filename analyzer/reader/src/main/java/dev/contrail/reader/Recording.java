package dev.contrail.reader;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.event.ValueSink;
import dev.contrail.reader.internal.decode.Descriptions;
import dev.contrail.reader.internal.framing.ChunkCopies;
import dev.contrail.reader.internal.framing.ChunkIndex;
import dev.contrail.reader.internal.framing.ChunkSource;
import dev.contrail.reader.internal.framing.ClockSteps;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.JoinedSource;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.internal.types.MetadataCache;
import dev.contrail.reader.internal.types.Part;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A recording whose chunks were found and checked. Each can be read alone, by several threads at a time.
 *
 * <p>A damaged recording gives what can be read of it, and a {@link Loss} for what cannot.
 */
public final class Recording {
    private static final int TYPES_WINDOW = 1 << 12;

    private final ByteSource source;
    private final Limits limits;
    private final ChunkIndex index;
    private final MetadataCache known;

    private Recording(ByteSource source, Limits limits, ChunkIndex index) {
        this.source = source;
        this.limits = limits;
        this.index = index;
        this.known = new MetadataCache(limits);
    }

    /** Finds the chunks of a recording, with {@linkplain Limits#STANDARD usual limits}. */
    public static Recording of(ByteSource source) throws IOException {
        return of(source, Limits.STANDARD);
    }

    /** Finds the chunks of a recording; none when it is not one. */
    public static Recording of(ByteSource source, Limits limits) throws IOException {
        return new Recording(source, limits, ChunkIndex.of(source));
    }

    /**
     * A recording whose chunks were found before, such as by another process that shares the work; none of its bytes is
     * read yet.
     */
    public static Recording of(ByteSource source, List<Chunk> chunks) {
        return of(source, chunks, Limits.STANDARD);
    }

    /**
     * The same with other limits.
     *
     * @see #of(ByteSource, List)
     */
    public static Recording of(ByteSource source, List<Chunk> chunks, Limits limits) {
        return new Recording(source, limits, new ChunkIndex(chunks, List.of()));
    }

    /**
     * The chunks that headers alone lead to, from the source's start on: each of a few bytes. They are those that
     * {@link #of(ByteSource)} finds there, up to the first one that was never finished, that is damaged, stored a second
     * time or behind other bytes; where they end, there may be more. None when the source does not start with a chunk.
     */
    public static List<Chunk> leadingChunks(ByteSource source) throws IOException {
        return ChunkIndex.leading(source);
    }

    /**
     * Chunks of several recordings as those of one, in the given order. They keep what is known of them, and stand one
     * behind the other: {@link Chunk#start} of the first is 0.
     *
     * @param parts at least one; {@link Part#isCopyOf} tells which of them are the same
     */
    public static Recording joining(List<Part> parts) {
        var source = new JoinedSource(parts.stream()
                .map(part -> new JoinedSource.Stretch(part.of.source, part.chunk.start(), part.chunk.end()))
                .toList());
        var chunks = new ArrayList<Chunk>();
        for (int i = 0; i < parts.size(); i++) {
            Chunk chunk = parts.get(i).chunk;
            long start = source.start(i);
            chunks.add(new Chunk(start, start + chunk.bytes(), chunk.header(), chunk.complete()));
        }
        return new Recording(source, parts.get(0).of.limits, new ChunkIndex(chunks, List.of()));
    }

    /** A chunk of a recording. */
    public record Part(Recording of, Chunk chunk) {
        /** Whether the chunks are one that was stored twice, perhaps before it was finished, or with damage. */
        public boolean isCopyOf(Part other) throws IOException {
            return ChunkCopies.areOne(of.source, chunk, other.of.source, other.chunk);
        }

        /** Whether this copy of a chunk tells more than another: it was finished, or it is longer. */
        public boolean isBetterThan(Part other) {
            return ChunkCopies.isBetter(chunk, other.chunk);
        }
    }

    /** Its chunks as parts to {@linkplain #joining join} with others. */
    public List<Part> parts() {
        return chunks().stream().map(chunk -> new Part(this, chunk)).toList();
    }

    /** Its chunks, each once, in the order of the source. */
    public List<Chunk> chunks() {
        return index.chunks();
    }

    /**
     * The chunks that may hold events of a time, nanoseconds since the epoch, both ends included: those whose own time
     * overlaps it, the one behind them, since an event is stored in the chunk in which it ends, and those that do not tell
     * their time.
     */
    public List<Chunk> chunks(long fromNanos, long toNanos) {
        return index.overlapping(fromNanos, toNanos);
    }

    /** What is wrong with the recording besides what is in its chunks. */
    public List<Loss> losses() {
        var all = new ArrayList<Loss>(index.damage());
        ClockSteps.in(index.chunks()).ifPresent(all::add);
        return all;
    }

    /** The event types that a chunk declares, whether it has events of them or not; none when they cannot be read. */
    public List<EventType> types(Chunk chunk) throws IOException {
        if (!chunk.header().isKnown()) {
            return List.of();
        }
        try {
            var bytes = new ChunkSource(source, chunk);
            Metadata metadata = new Descriptions(bytes, Input.jumping(bytes, TYPES_WINDOW), chunk, known).metadata();
            return metadata.types().values().stream()
                    .filter(Metadata.Type::isEvent)
                    .map(metadata::describe)
                    .toList();
        } catch (DamageException e) {
            return List.of(); // reading the chunk tells it
        }
    }

    /**
     * Hands each event of a chunk to a sink, with every field.
     *
     * @return what cannot be read of the chunk
     */
    public List<Loss> read(Chunk chunk, ValueSink sink) throws IOException {
        return read(chunk, type -> true, sink);
    }

    /**
     * Hands each event of the wanted types of a chunk to a sink, with every field; the others are passed, which is quicker.
     *
     * @return what cannot be read of the chunk
     */
    public List<Loss> read(Chunk chunk, Predicate<EventType> wanted, ValueSink sink) throws IOException {
        var losses = new ArrayList<Loss>();
        read(
                chunk,
                new EventSink() {
                    @Override
                    public @Nullable TypeSink sinkOf(EventType type) {
                        return wanted.test(type) ? sink : null;
                    }

                    @Override
                    public void lose(Loss loss) {
                        losses.add(loss);
                    }
                },
                Progress.NONE);
        return losses;
    }

    /** Hands a chunk's events to a sink, as it wants those of each type; what cannot be read is told to the sink, too. */
    public void read(Chunk chunk, EventSink sink, Progress progress) throws IOException {
        new ChunkCursor(source, chunk, sink, limits, known, progress).advance(Long.MAX_VALUE);
    }

    /** For reading a chunk piece by piece into a sink, as {@link #read(Chunk, EventSink, Progress)} does at one go. */
    public ChunkCursor cursor(Chunk chunk, EventSink sink) {
        return new ChunkCursor(source, chunk, sink, limits, known, Progress.NONE);
    }
}
