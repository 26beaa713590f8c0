package dev.contrail.recordings.uploadqueue;

import dev.contrail.events.Contrail;
import java.util.Optional;

/** The bug: finds out whether a task may run only after it has taken and signed it, and never waits. */
final class SpinningWorker extends Worker {
    private long putBacks;

    SpinningWorker(UploadQueue queue, UploadClient client) {
        super(queue, client);
    }

    @Override
    Optional<SignedTask> next() {
        Optional<SignedTask> next = queue.take().map(this::sign);
        while (next.isPresent() && !queue.tryStart(next.get().task())) {
            putBack(next.get().task());
            next = queue.take().map(this::sign);
        }
        return next;
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
