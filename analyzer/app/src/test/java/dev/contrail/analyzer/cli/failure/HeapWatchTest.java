package dev.contrail.analyzer.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static boolean exhausted(double share, double free) {
        var watch = new HeapWatch();
        return IntStream.range(0, 2 * HeapWatch.SAMPLES)
                .anyMatch(i -> watch.isExhausted(1_000_000 + i * 500L, (long) (i * 500L * share), free));
    }

    @Test
    void isExhausted_nothingButCollectingWithAFullHeap_isToldOnlyAfterSeconds() {
        var watch = new HeapWatch();

        for (int i = 0; i < HeapWatch.SAMPLES; i++) {
            assertThat(watch.isExhausted(1_000_000 + i * 500L, i * 500L, 0.01)).isFalse();
        }
        assertThat(watch.isExhausted(1_000_000 + HeapWatch.SAMPLES * 500L, HeapWatch.SAMPLES * 500L, 0.01))
                .isTrue();
    }

    @Test
    void watch_noMemoryToWatchWith_endsAsWhenItIsExhausted() {
        var ends = new ArrayList<Integer>();

        HeapWatch.watch(ends::add, () -> {
            throw new OutOfMemoryError("GC overhead limit exceeded");
        });
        HeapWatch.watch(ends::add, () -> {});

        assertThat(ends).containsExactly(ExitCode.USAGE, ExitCode.USAGE);
        assertThat(new String(OutOfMemory.text(16_384), StandardCharsets.US_ASCII))
                .contains("do not fit into 16,384 MB" + System.lineSeparator() + "  try: ");
    }

    @Test
    void isExhausted_muchCollectingOrMuchFree_isNot() {
        assertThat(exhausted(0.8, 0.01)).isFalse();
        assertThat(exhausted(1, 0.5)).isFalse();
        assertThat(exhausted(1, 0.01)).isTrue();
    }

    @Test
    void watch_thatWasEnded_hasNoThread() {
        HeapWatch.start(exitCode -> {}).run();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("heap watch");
    }
}
