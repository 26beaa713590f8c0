package dev.contrail.recordings.uploadqueue;

import dev.contrail.events.Contrail;
import java.util.Optional;

/** The bug: finds out whether a task may run only after it has taken it, puts it back, and never waits. */
final class SpinningWorker extends Worker {
    private long putBacks;

    SpinningWorker(UploadQueue queue, UploadClient client) {
        super(queue, client);
    }

    @Override
    Optional<Task> next() {
        Optional<Task> next = take();
        while (next.isPresent() && !queue.tryStart(next.get())) {
            putBack(next.get());
            next = take();
        }
        return next;
    }

    private Optional<Task> take() {
        Optional<Task> taken = queue.take();
        taken.ifPresent(this::took);
        return taken;
    }

    @Override
    long putBacks() {
        return putBacks;
    }

    @SuppressWarnings("try") // the span is there to be closed
    private void putBack(Task task) {
        try (var puttingBack = Contrail.span(queue, "put back", task.name())) {
            queue.putBack(task);
            putBacks++;
        }
    }
}
