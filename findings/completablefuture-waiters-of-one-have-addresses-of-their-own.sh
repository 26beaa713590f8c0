#!/usr/bin/env bash
# Natural guess: threads that wait for one object park for one address: jdk.ThreadPark's parkedClass and address tell that three threads
# wait for the same thing, and how many wait for another one.
# What is recorded (OpenJDK 17.0.15, Temurin 25.0.3): so it is for a FutureTask, a CountDownLatch, a lock. For a CompletableFuture each thread
# parks for a Signaller that it makes for its own wait, and for a Phaser for a QNode: three threads, three addresses. One slow answer
# that everybody waits for looks like many things that one thread each waits for, and the future is nowhere; a heap dump taken
# meanwhile has it, the recording has not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Waiters.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Waiters {
    interface Wait {
        void await() throws Exception;
    }

    static final List<Thread> THREADS = new ArrayList<>();

    static void three(Wait wait) {
        for (int i = 0; i < 3; i++) {
            var thread = new Thread(() -> {
                try {
                    wait.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }, "waiter");
            thread.start();
            THREADS.add(thread);
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("waiters.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(200));
            recording.start();
            var latch = new CountDownLatch(1);
            var task = new FutureTask<>(() -> "answer");
            var future = new CompletableFuture<String>();
            var phaser = new Phaser(1);
            three(latch::await);
            three(task::get);
            three(future::get);
            three(() -> phaser.awaitAdvance(0));
            Thread.sleep(1000);
            latch.countDown();
            task.run();
            future.complete("answer");
            phaser.arrive();
            for (Thread thread : THREADS) thread.join();
            recording.stop();
            recording.dump(file);
        }
        var addresses = new TreeMap<String, Set<Long>>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getThread().getJavaName().equals("waiter")) continue;
            String type = event.getClass("parkedClass").getName().replace("java.util.concurrent.", "");
            addresses.computeIfAbsent(type, name -> new HashSet<>()).add(event.getLong("address"));
        }
        var seen = new TreeMap<String, Integer>();
        addresses.forEach((type, all) -> seen.put(type, all.size()));
        System.out.println("three threads wait for each; addresses: " + seen);
        System.exit(seen.equals(Map.of("CompletableFuture$Signaller", 3, "CountDownLatch$Sync", 1, "FutureTask", 1, "Phaser$QNode", 3)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 1 each'
java -Xlog:disable Waiters.java
