package dev.contrail.reader;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkFormat;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.internal.decode.ChunkDecoder;
import dev.contrail.reader.internal.decode.Descriptions;
import dev.contrail.reader.internal.decode.SinkException;
import dev.contrail.reader.internal.framing.ChunkSource;
import dev.contrail.reader.internal.types.MetadataCache;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chunk piece by piece, for who takes events only as long as there is room for them. Where the reading stands
 * between two pieces is kept here; it may be left there. Not thread-safe.
 */
public final class ChunkCursor {
    private final ByteSource source;
    private final Chunk chunk;
    private final EventSink sink;
    private final Limits limits;
    private final MetadataCache known;
    private final Progress progress;
    private @Nullable ChunkDecoder decoder;
    private boolean done;

    ChunkCursor(ByteSource source, Chunk chunk, EventSink sink, Limits limits, MetadataCache known, Progress progress) {
        this.source = source;
        this.chunk = chunk;
        this.sink = sink;
        this.limits = limits;
        this.known = known;
        this.progress = progress;
    }

    /**
     * Hands the events in the next bytes to the sink, and the last of them whole; chunks of JDK 7 and 8 at one go. What
     * cannot be read of the chunk is told in the end.
     *
     * @param bytes how many to read, at least one
     * @return whether there may be more
     */
    public boolean advance(long bytes) throws IOException {
        if (done) {
            return false;
        }
        done = true; // whatever fails ends it
        try {
            if (decode(bytes)) {
                done = false;
                return true;
            }
            tellState();
        } catch (SinkException e) {
            throw e.failure();
        } catch (DamageException e) {
            boolean undescribed = e.reason().words().startsWith(Descriptions.UNDESCRIBED);
            sink.lose(undescribed && isCutOff() ? cutOff(false) : new Loss.DamagedChunk(chunk.start(), e.reason()));
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
            // damage of a kind that no check foresees
            sink.lose(new Loss.DamagedChunk(chunk.start(), new Loss.Reason(e.toString(), null)));
        }
        return false;
    }

    /** Whether the file ends before the chunk does. */
    private boolean isCutOff() {
        return chunk.missingBytes() > 0 && chunk.end() == source.size();
    }

    private Loss cutOff(boolean described) {
        return new Loss.CutOff(chunk.start(), chunk.end(), chunk.missingBytes(), described);
    }

    private void tellState() {
        if (chunk.isUnfinished()) {
            sink.lose(new Loss.Unfinished(chunk.start()));
        }
        if (isCutOff()) {
            sink.lose(cutOff(true));
        } else if (chunk.missingBytes() != 0) { // events that were cut out or put in leave no other trace
            sink.lose(new Loss.MissingBytes(chunk.start(), chunk.missingBytes()));
        }
    }

    private boolean decode(long bytes) throws IOException {
        if (chunk.header().isKnown()) {
            ChunkDecoder begun = decoder;
            if (begun == null) {
                begun = new ChunkDecoder(new ChunkSource(source, chunk).fetch(), chunk, sink, limits, known, progress);
                decoder = begun;
            }
            return begun.decode(bytes);
        }
        ChunkFormat format = ChunkFormat.of(chunk.header())
                .orElseThrow(() -> new DamageException("in a format that needs another reader"));
        format.read(source, chunk, sink);
        return false;
    }
}
