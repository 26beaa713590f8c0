package dev.contrail.analyzer.cli.terminal;

import dev.contrail.reader.event.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far reading has come, as a share and with the time left: on a terminal, and only when it takes longer than a second. */
public final class ReadingBar implements Progress, AutoCloseable {
    /** Set to {@code true} by the start script when the error stream is a terminal: Java cannot tell. */
    static final String TERMINAL = "contrail.terminal";

    private static final long MEGABYTE = 1 << 20;
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final long size;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final PrintStream out;
    private final long start;
    private long nextCheck = MEGABYTE;
    private @Nullable ProgressBar bar;

    ReadingBar(long size, boolean terminal, LongSupplier nanos, PrintStream out) {
        this.size = size;
        this.terminal = terminal;
        this.nanos = nanos;
        this.out = out;
        this.start = nanos.getAsLong();
    }

    /** Of so many bytes; never shown when it is not wanted. */
    static ReadingBar over(long size, boolean shown) {
        return new ReadingBar(size, shown && Boolean.getBoolean(TERMINAL), System::nanoTime, System.err);
    }

    @Override
    public void reached(long position) {
        if (position < nextCheck) {
            return;
        }
        nextCheck = position + MEGABYTE;
        if (bar == null && terminal && nanos.getAsLong() - start > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(size / MEGABYTE)
                    .setUnit(" MB", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(out, true)))
                    .clearDisplayOnFinish()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(position / MEGABYTE);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
