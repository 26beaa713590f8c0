package dev.contrail.analyzer.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an unfinished chunk's own descriptions stand, each list oldest first. A finished chunk's header tells; this is
 * for the others.
 *
 * @param metadata every metadata event; a newer one declares more types
 * @param constantPools every constant pool event
 */
record Places(List<Long> metadata, List<Long> constantPools) {
    Places {
        metadata = List.copyOf(metadata);
        constantPools = List.copyOf(constantPools);
    }

    /** Finds them by going from event to event as far as sizes make sense. */
    static Places scan(Input in, Chunk chunk) throws IOException {
        var metadata = new ArrayList<Long>();
        var constantPools = new ArrayList<Long>();
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
                constantPools.add(position);
            }
            position += size;
        }
        return new Places(metadata, constantPools);
    }

    /** The newest metadata that can be read. */
    Metadata newestMetadata(Input in) throws IOException {
        for (int i = metadata.size() - 1; i >= 0; i--) {
            try {
                return MetadataParser.parse(in, metadata.get(i));
            } catch (DamageException e) {
                // An older one may be whole.
            }
        }
        throw new DamageException("a chunk without metadata");
    }
}
