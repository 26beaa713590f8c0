package dev.contrail.recordings.uploadqueue;

import java.util.Optional;

/** The fix: takes only what may run, and waits for it in the queue. */
final class WaitingWorker extends Worker {
    WaitingWorker(UploadQueue queue, UploadClient client) {
        super(queue, client);
    }

    @Override
    Optional<Task> next() throws InterruptedException {
        Optional<Task> taken = queue.takeRunnable();
        taken.ifPresent(this::took);
        return taken;
    }

    @Override
    long putBacks() {
        return 0;
    }
}
