package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.chunk.Chunk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times between the chunks of one JVM in which nothing was recorded. */
final class Gaps {
    /** From one chunk to the next a JVM needs less. */
    private static final long LEAST_NANOS = 10_000_000;

    private Gaps() {}

    /** The gaps between chunks that are in order of time, in words; empty when there are none. */
    static Optional<Omission> between(List<Chunk> chunks) {
        long gaps = 0;
        long all = 0;
        long longest = 0;
        long longestFrom = 0;
        long end = Long.MAX_VALUE;
        for (Chunk chunk : chunks) {
            if (!chunk.hasClock() || !chunk.header().isKnown()) {
                continue;
            }
            long gap = end == Long.MAX_VALUE ? 0 : chunk.startNanos() - end;
            if (gap > LEAST_NANOS) {
                gaps++;
                all += gap;
                longestFrom = gap > longest ? end : longestFrom;
                longest = Math.max(gap, longest);
            }
            end = end == Long.MAX_VALUE ? chunk.endNanos() : Math.max(end, chunk.endNanos());
        }
        return gaps == 0 ? Optional.empty() : Optional.of(omission(gaps, all, longest, longestFrom));
    }

    private static Omission omission(long gaps, long all, long longest, long from) {
        String text = String.format(
                Locale.ROOT,
                "what happened in %s between chunks, in which no recording ran: %s, the longest %s from %s on",
                Omission.count(gaps, "gap"),
                seconds(all),
                seconds(longest),
                Instant.ofEpochSecond(0, from));
        return new Omission(Omission.Kind.NOT_RECORDED, gaps, text);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", Duration.ofNanos(nanos).toMillis() / 1000.0);
    }
}
