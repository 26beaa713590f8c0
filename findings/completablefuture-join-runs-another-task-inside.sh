#!/usr/bin/env bash
# Natural guess: a task on a pool thread that waits in CompletableFuture.join does nothing else meanwhile: what is between its begin and
# end on that thread is its own, and nobody else is inside the synchronized block that it holds.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): a thread of the common pool runs other tasks of the pool in join and get, on top of its
# stack. A task that was submitted for itself runs inside the first one's event, with its frames below, its ThreadLocals
# and its locks, which are reentrant: it enters the block that the first one has not left, and sees what is half done. It happens
# when the pool's other threads are busy.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Inside.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Inside {
    @Name("demo.Task")
    static class Task extends Event {
        String name;
        boolean halfDone;

        static Task begin(String name) {
            var event = new Task();
            event.name = name;
            event.begin();
            return event;
        }
    }

    static final Object ACCOUNTS = new Object();
    static boolean halfDone; // guarded by ACCOUNTS

    static void transfer() {
        var answer = new CompletableFuture<String>();
        Task event = Task.begin("transfer");
        synchronized (ACCOUNTS) {
            halfDone = true;
            CompletableFuture.runAsync(Inside::balance);
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Runnable::run).execute(() -> answer.complete("booked"));
            answer.join();
            halfDone = false;
        }
        event.commit();
    }

    static void balance() {
        Task event = Task.begin("balance");
        synchronized (ACCOUNTS) {
            event.halfDone = halfDone;
        }
        event.commit();
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("inside.jfr");
        try (var recording = new Recording()) {
            recording.start();
            // The pool has two threads; one of them is busy.
            var busy = new CountDownLatch(1);
            CompletableFuture.runAsync(() -> {
                try {
                    busy.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            CompletableFuture.runAsync(Inside::transfer).join();
            busy.countDown();
            ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS);
            recording.stop();
            recording.dump(file);
        }
        var tasks = new HashMap<String, RecordedEvent>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Task")) tasks.put(event.getString("name"), event);
        }
        RecordedEvent balance = tasks.get("balance"), transfer = tasks.get("transfer");
        boolean within = !balance.getStartTime().isBefore(transfer.getStartTime()) && !balance.getEndTime().isAfter(transfer.getEndTime());
        boolean oneThread = balance.getThread().getJavaThreadId() == transfer.getThread().getJavaThreadId();
        boolean framesBelow = balance.getStackTrace().getFrames().stream().anyMatch(frame -> frame.getMethod().getName().equals("transfer"));
        System.out.println("balance within transfer: " + within + ", on its thread: " + oneThread + ", with its frames: " + framesBelow
                + ", sees it half done: " + balance.getBoolean("halfDone"));
        System.exit(within && oneThread && framesBelow && balance.getBoolean("halfDone") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: false, false, false, false'
java -Djava.util.concurrent.ForkJoinPool.common.parallelism=2 Inside.java
