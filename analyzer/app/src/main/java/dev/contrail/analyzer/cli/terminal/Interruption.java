package dev.contrail.analyzer.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command finish its work when the user presses Ctrl-C.
 *
 * <p>The JVM ends as soon as its shutdown hooks have; ours tells the command to stop and waits until it has.
 */
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interruption");
    private volatile boolean requested;

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public boolean isRequested() {
        return requested;
    }

    private void stopAndWait() {
        requested = true;
        try {
            done.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the command's work is complete. */
    @Override
    public void close() {
        done.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // Ctrl-C came just now; nothing is left to do.
            }
        }
    }
}
