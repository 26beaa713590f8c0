package dev.contrail.analyzer.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a chunk says about its own events: metadata and constants. */
final class Descriptions {
    /* A finished chunk's header says where they are. When it does not, or leads nowhere, the events tell: one after the
     * other as far as their sizes make sense. A newer metadata event declares more types, so the newest is best. */
    private final Input in;
    private final Chunk chunk;
    private @Nullable Places places;

    private record Places(List<Long> metadata, List<Long> constants) {}

    Descriptions(Input in, Chunk chunk) {
        this.in = in;
        this.chunk = chunk;
    }

    /** The chunk's types. */
    Metadata metadata() throws IOException {
        long claimed = chunk.header().metadata();
        if (chunk.complete()) {
            try {
                return MetadataParser.parse(in, chunk.start() + claimed);
            } catch (DamageException e) {
                // Found by its events, if at all.
            }
        }
        var candidates = new ArrayList<Long>();
        candidates.add(chunk.start() + claimed);
        candidates.addAll(places().metadata());
        for (int i = candidates.size() - 1; i >= 0; i--) {
            try {
                return MetadataParser.parse(in, candidates.get(i));
            } catch (DamageException e) {
                // An older one may be whole.
            }
        }
        throw new DamageException("a chunk without metadata");
    }

    /** Notes the chunk's constants; false when some are missing. */
    boolean loadInto(ConstantPools pools) throws IOException {
        boolean whole = false;
        try {
            pools.loadChain(chunk);
            whole = true;
        } catch (DamageException e) {
            // Found by their events, if at all.
        }
        if (whole && chunk.complete()) {
            return true;
        }
        for (long position : places().constants()) {
            try {
                pools.load(position);
            } catch (DamageException e) {
                return false;
            }
        }
        return whole || !chunk.complete() && !places().constants().isEmpty();
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
            in.seek(position);
            long size = in.readVarint();
            if (size <= 0 || size > chunk.end() - position) {
                break;
            }
            long type = in.readVarint();
            if (type == 0) {
                metadata.add(position);
            } else if (type == 1) {
                constants.add(position);
            }
            position += size;
        }
        return new Places(List.copyOf(metadata), List.copyOf(constants));
    }
}
