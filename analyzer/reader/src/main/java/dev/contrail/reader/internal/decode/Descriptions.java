package dev.contrail.reader.internal.decode;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.internal.constants.ConstantPools;
import dev.contrail.reader.internal.framing.ChunkSource;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.internal.types.MetadataCache;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a chunk says about its own events: metadata and constants. */
public final class Descriptions {
    /* A finished chunk's header says where they are. When it does not, or leads nowhere, the events tell: one after the
     * other as far as their sizes make sense. A newer metadata event declares more types, so the newest is best. And when
     * bytes were cut out or put in, what stood behind them is still as far from the chunk's end. */
    private final ChunkSource source;
    private final Input in;
    /** How a chunk is told of whose types are not described. */
    public static final String UNDESCRIBED = "a chunk without metadata";

    private final Chunk chunk;
    private final MetadataCache known;
    private @Nullable Places places;

    private record Places(List<Long> metadata, List<Long> constants) {}

    public Descriptions(ChunkSource source, Input in, Chunk chunk, MetadataCache known) {
        this.source = source;
        this.in = in;
        this.chunk = chunk;
        this.known = known;
    }

    /** The chunk's types. */
    public Metadata metadata() throws IOException {
        long claimed = chunk.start() + chunk.header().metadata();
        long fromEnd = claimed - chunk.missingBytes();
        var why = new DamageException("none is in it");
        if (chunk.complete()) {
            try {
                return read(claimed);
            } catch (DamageException e) {
                why = e; // Found by its events, if at all.
            }
        }
        var candidates = new ArrayList<Long>();
        candidates.add(claimed);
        candidates.addAll(places().metadata());
        candidates.add(fromEnd);
        for (int i = candidates.size() - 1; i >= 0; i--) {
            try {
                return read(candidates.get(i));
            } catch (DamageException e) {
                why = e; // An older one may be whole.
            }
        }
        throw why.in(UNDESCRIBED);
    }

    private Metadata read(long position) throws IOException {
        source.holdEvent(position);
        return known.read(in, position);
    }

    /** Notes the chunk's constants; returns why some are missing, or nothing. */
    Optional<Loss.Reason> loadInto(ConstantPools pools) throws IOException {
        Optional<Loss.Reason> damage = Optional.empty();
        long claimed = chunk.start() + chunk.header().constantPools();
        try {
            pools.loadChain(chunk, claimed);
            if (chunk.complete()) {
                return damage;
            }
        } catch (DamageException e) {
            damage = Optional.of(e.reason()); // Found by their events, if at all.
            loadFromEnd(pools, claimed - chunk.missingBytes());
        }
        for (long position : places().constants()) {
            try {
                pools.load(position, chunk.end());
            } catch (DamageException e) {
                return Optional.of(e.reason());
            }
        }
        boolean found = !chunk.complete() && !places().constants().isEmpty();
        return found ? Optional.empty() : damage;
    }

    private void loadFromEnd(ConstantPools pools, long position) throws IOException {
        if (chunk.missingBytes() != 0) {
            try {
                pools.loadChain(chunk, position);
            } catch (DamageException e) {
                // What was read of them is kept.
            }
        }
    }

    private Places places() throws IOException {
        Places found = places;
        if (found == null) {
            found = scan();
            places = found;
        }
        return found;
    }

    private Places scan() throws IOException {
        var metadata = new ArrayList<Long>();
        var constants = new ArrayList<Long>();
        long position = chunk.firstEvent();
        while (position < chunk.end()) {
            long size = EventStart.size(in, position, chunk.end());
            if (size == EventStart.NONE) {
                break;
            }
            long type = EventStart.type(in);
            if (type == EventStart.METADATA) {
                metadata.add(position);
            } else if (type == EventStart.CONSTANTS) {
                constants.add(position);
            }
            position += size;
        }
        return new Places(List.copyOf(metadata), List.copyOf(constants));
    }
}
