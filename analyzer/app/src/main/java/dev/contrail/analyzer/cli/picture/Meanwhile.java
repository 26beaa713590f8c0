package dev.contrail.analyzer.cli.picture;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that is worked out on another core while this thread goes on. */
final class Meanwhile<T> implements Supplier<T> {
    private final FutureTask<T> work;

    private Meanwhile(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    /** Begins at once; what nobody waits for ends with the program. */
    static <T> Meanwhile<T> start(Callable<T> work) {
        var meanwhile = new Meanwhile<>(work);
        var thread = new Thread(meanwhile.work, "contrail-meanwhile");
        thread.setDaemon(true);
        thread.start();
        return meanwhile;
    }

    /** Waits for it; throws what it threw. */
    @Override
    public T get() {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
