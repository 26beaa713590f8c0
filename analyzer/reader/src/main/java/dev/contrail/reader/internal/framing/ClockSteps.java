package dev.contrail.reader.internal.framing;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkHeader;
import dev.contrail.reader.loss.Loss;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether the system's clock was moved while a recording was made.
 *
 * <p>A chunk's header has the time of its start by the system's clock and by the JVM's own, which runs evenly. Where one
 * advanced more than the other from chunk to chunk, times on both sides cannot be compared.
 */
public final class ClockSteps {
    private static final double NANOS_PER_SECOND = 1e9;
    /** The two are read one after the other, and a busy machine may do something else in between. */
    private static final long READING_NANOS = 20_000_000;
    /** So much faster or slower a clock may run while it is kept in step with others (NTP). */
    private static final double SLEWING = 0.0005;

    private ClockSteps() {}

    /** What cannot be trusted; empty when the clocks agree. */
    public static Optional<Loss> in(List<Chunk> chunks) {
        long steps = 0;
        long most = 0;
        ChunkHeader before = null;
        for (Chunk chunk : chunks) {
            if (!chunk.hasClock()) {
                continue;
            }
            long step = before == null ? 0 : step(before, chunk.header());
            steps += step == 0 ? 0 : 1;
            most = Math.max(most, step);
            before = chunk.header();
        }
        return steps == 0 ? Optional.empty() : Optional.of(new Loss.ClockMoved(steps, most));
    }

    /** How far the clocks came apart from one chunk's start to another's; 0 when that means nothing. */
    private static long step(ChunkHeader before, ChunkHeader header) {
        boolean sameJvm =
                header.ticksPerSecond() == before.ticksPerSecond() && header.startTicks() > before.startTicks();
        if (!sameJvm) {
            return 0;
        }
        double ticks = (double) header.startTicks() - before.startTicks();
        double own = ticks / header.ticksPerSecond() * NANOS_PER_SECOND;
        long apart = (long) Math.abs(header.startNanos() - before.startNanos() - own);
        return apart > READING_NANOS + own * SLEWING ? apart : 0;
    }
}
