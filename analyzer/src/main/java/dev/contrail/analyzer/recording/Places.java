package dev.contrail.analyzer.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a chunk's own descriptions stand.
 *
 * @param metadata the newest metadata event
 * @param constantPools every constant pool event; null when the chain that the header starts can be trusted
 */
record Places(long metadata, @Nullable List<Long> constantPools) {

    /** Finds them in a chunk whose header was not finished, by going from event to event as far as sizes make sense. */
    static Places scan(Input in, Chunk chunk) throws IOException {
        long metadata = -1;
        var constantPools = new ArrayList<Long>();
        long position = chunk.firstEvent();
        while (position < chunk.end()) {
            in.seek(position);
            long size = in.readVarint();
            if (size <= 0 || position + size > chunk.end()) {
                break;
            }
            long type = in.readVarint();
            if (type == 0) {
                metadata = position;
            } else if (type == 1) {
                constantPools.add(position);
            }
            position += size;
        }
        if (metadata < 0) {
            throw new DamageException("a chunk without metadata");
        }
        return new Places(metadata, constantPools);
    }
}
