package dev.contrail.analyzer.cli.terminal;

import dev.contrail.reader.event.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far reading has come: on a terminal, and only when it takes longer than a second. */
public final class ReadingBar implements Progress, AutoCloseable {
    /** Set to {@code true} by the start script when the error stream is a terminal: Java cannot tell. */
    static final String TERMINAL = "contrail.terminal";

    private static final long MEGABYTE = 1 << 20;
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final long size;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long nextCheck = MEGABYTE;
    private @Nullable ProgressBar bar;

    private ReadingBar(long size, boolean shown) {
        this.size = size;
        this.terminal = shown && Boolean.getBoolean(TERMINAL);
    }

    /** Of so many bytes; never shown when it is not wanted. */
    static ReadingBar over(long size, boolean shown) {
        return new ReadingBar(size, shown);
    }

    @Override
    public void reached(long position) {
        if (position < nextCheck) {
            return;
        }
        nextCheck = position + MEGABYTE;
        if (bar == null && terminal && System.nanoTime() - start > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(size / MEGABYTE)
                    .setUnit(" MB", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
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
