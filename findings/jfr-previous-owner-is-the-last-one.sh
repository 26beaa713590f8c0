#!/usr/bin/env bash
# Natural guess: jdk.JavaMonitorEnter's previousOwner ("previous monitor owner") is who had the lock while the thread waited, so
# that waiting times can be added up by culprit.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it is the last of those who had it. Of two threads that wait 300 ms for a third,
# whoever gets in last names the other, which had the lock for a moment: all its time is put down to the wrong thread.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Owner.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Owner {
    static final StringBuilder LOCK = new StringBuilder();

    static Thread shortly(String name) throws InterruptedException {
        var thread = new Thread(() -> {
            synchronized (LOCK) {
                LOCK.append("x");
            }
        }, name);
        thread.start();
        while (thread.getState() != Thread.State.BLOCKED) {
            Thread.sleep(1);
        }
        return thread;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("owner.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter").withThreshold(java.time.Duration.ofMillis(100));
            recording.start();
            var held = new CountDownLatch(1);
            var waiting = new CountDownLatch(1);
            var holder = new Thread(() -> {
                synchronized (LOCK) {
                    held.countDown();
                    try {
                        waiting.await();
                        Thread.sleep(300);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }, "holder");
            holder.start();
            held.await();
            Thread one = shortly("one"), two = shortly("two");
            waiting.countDown();
            holder.join();
            one.join();
            two.join();
            recording.stop();
            recording.dump(file);
        }
        var blamed = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")
                    && event.getClass("monitorClass").getName().equals("java.lang.StringBuilder")) {
                String waiter = event.getThread().getJavaName(), owner = event.getThread("previousOwner").getJavaName();
                blamed.add(owner.equals("holder") ? owner : "the other");
                System.out.println(waiter + " waited 300 ms or more, previousOwner " + owner);
            }
        }
        System.exit(blamed.equals(Set.of("holder", "the other")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: holder, twice'
java Owner.java
