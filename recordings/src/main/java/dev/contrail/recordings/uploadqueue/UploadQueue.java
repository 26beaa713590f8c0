package dev.contrail.recordings.uploadqueue;

import dev.contrail.events.Contrail;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Tasks that wait for a worker, and the count of multipart uploads that run. */
final class UploadQueue {
    static final int MULTIPART_LIMIT = 3;

    private final Deque<Task> tasks;
    private int multipartRunning;

    UploadQueue(Collection<Task> tasks) {
        this.tasks = new ArrayDeque<>(tasks);
    }

    /** The first task, whether it may run or not; empty when there is none. */
    synchronized Optional<Task> take() {
        return Optional.ofNullable(tasks.pollFirst());
    }

    /** Appends a task that was taken and could not run, once it is sure that its content was left as it was. */
    void putBack(Task task) {
        task.requireUnchanged();
        synchronized (this) {
            tasks.addLast(task);
        }
    }

    /** The first task that may run, for which it waits if need be; empty when none is left. It counts as started. */
    synchronized Optional<Task> takeRunnable() throws InterruptedException {
        Optional<Task> task = pollRunnable();
        if (task.isEmpty() && !tasks.isEmpty()) {
            task = awaitRunnable();
        }
        return task;
    }

    /** Counts the task as started, unless it is multipart and too many of those run. */
    synchronized boolean tryStart(Task task) {
        if (!task.multipart()) {
            return true;
        }
        if (multipartRunning == MULTIPART_LIMIT) {
            return false;
        }
        multipartRunning++;
        return true;
    }

    /** Counts a started task as done. */
    synchronized void finish(Task task) {
        if (task.multipart()) {
            multipartRunning--;
            notifyAll();
        }
    }

    @SuppressWarnings("try") // the span is there to be closed
    private Optional<Task> awaitRunnable() throws InterruptedException {
        try (var waiting = Contrail.span(this, "wait", null)) {
            Optional<Task> task = pollRunnable();
            while (task.isEmpty() && !tasks.isEmpty()) {
                wait();
                task = pollRunnable();
            }
            return task;
        }
    }

    private Optional<Task> pollRunnable() {
        for (Iterator<Task> each = tasks.iterator(); each.hasNext(); ) {
            Task task = each.next();
            if (tryStart(task)) {
                each.remove();
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }
}
