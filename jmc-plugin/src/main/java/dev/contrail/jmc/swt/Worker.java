package dev.contrail.jmc.swt;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.swt.widgets.Control;

/** Does work off the user interface's thread; of several requests that wait, the newest is done. */
public final class Worker {
    private static final Logger LOGGER = Logger.getLogger(Worker.class.getName());

    private final Control owner;
    private final ExecutorService thread;
    private final AtomicLong newest = new AtomicLong();

    /**
     * A worker that ends with a control.
     *
     * @param name of its thread
     */
    public Worker(Control owner, String name) {
        this.owner = owner;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var daemon = new Thread(work, name);
            daemon.setDaemon(true);
            return daemon;
        });
        owner.addDisposeListener(e -> thread.shutdownNow());
    }

    /**
     * Computes something and hands it to the user interface's thread, unless something newer was requested meanwhile.
     *
     * @param failed told in the user interface's thread when it cannot be computed
     */
    public <T> void request(Supplier<T> work, Consumer<T> done, Consumer<String> failed) {
        if (owner.isDisposed()) {
            return; // the page is closed, and its thread has ended
        }
        long request = newest.incrementAndGet();
        thread.execute(() -> {
            if (request != newest.get()) {
                return;
            }
            try {
                T result = work.get();
                deliver(request, () -> done.accept(result));
            } catch (RuntimeException | OutOfMemoryError e) {
                LOGGER.log(Level.WARNING, "Contrail cannot show this recording", e);
                deliver(request, () -> failed.accept(e.toString()));
            }
        });
    }

    private void deliver(long request, Runnable delivery) {
        if (owner.isDisposed()) {
            return;
        }
        owner.getDisplay().asyncExec(() -> {
            if (!owner.isDisposed() && request == newest.get()) {
                delivery.run();
            }
        });
    }
}
