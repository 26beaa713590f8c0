package dev.contrail.recordings.uploadqueue;

import java.util.Optional;

/** The fix: takes only what may run, and waits for it in the queue. */
final class WaitingWorker extends Worker {
    WaitingWorker(UploadQueue queue, UploadClient client) {
        super(queue, client);
    }

    @Override
    Optional<SignedTask> next() throws InterruptedException {
        return queue.takeRunnable().map(this::sign);
    }

    @Override
    long putBacks() {
        return 0;
    }
}
