package dev.contrail.analyzer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingBarTest {
    private static final long MEGABYTE = 1 << 20;
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void reached_longerThanASecondOnATerminal_showsShareAndTimes() {
        read(true, 2 * SECOND);

        assertThat(shown()).contains("reading").containsPattern("\\d+%").containsPattern("\\d+:\\d\\d:\\d\\d / ");
    }

    @Test
    void reached_soonDone_showsNothing() {
        read(true, SECOND / 2);

        assertThat(shown()).isEmpty();
    }

    @Test
    void reached_noTerminal_showsNothing() {
        read(false, 2 * SECOND);

        assertThat(shown()).isEmpty();
    }

    private void read(boolean terminal, long took) {
        try (var out = new PrintStream(shown, true, StandardCharsets.UTF_8);
                var bar = new ReadingBar(100 * MEGABYTE, terminal, nanos::get, out)) {
            bar.reached(10 * MEGABYTE);
            nanos.set(took);
            bar.reached(60 * MEGABYTE);
        }
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
