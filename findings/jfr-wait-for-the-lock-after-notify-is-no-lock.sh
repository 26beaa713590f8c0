#!/usr/bin/env bash
# Natural guess: jdk.JavaMonitorWait lasts until the thread is notified; when the notifier keeps the lock, what follows is a
# jdk.JavaMonitorEnter with the notifier as previous owner: Thread.getState() is BLOCKED then, as for any lock.
# What is recorded (OpenJDK 17.0.15, Temurin 25.0.3): one jdk.JavaMonitorWait until the lock is had again, and no jdk.JavaMonitorEnter.
# When it was notified is not told; threads that notifyAll() wakes and that then queue for the lock are in no count of contended
# locks. A wait that times out is parted as guessed, into the wait and the lock.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Notify.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Notify {
    static final Object LOCK = new Object();

    static void await(long millis) {
        synchronized (LOCK) {
            try {
                LOCK.wait(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Milliseconds by type, of a thread that waits while another holds the lock for two seconds, and notifies it at once or not. */
    static SortedMap<String, Long> waiter(long limit, boolean notified) throws Exception {
        Path file = Path.of("wait.jfr");
        try (var recording = new Recording()) {
            for (String type : List.of("jdk.JavaMonitorWait", "jdk.JavaMonitorEnter")) {
                recording.enable(type).withThreshold(Duration.ofMillis(100)).withoutStackTrace();
            }
            recording.start();
            var waiter = new Thread(() -> await(limit), "waiter");
            waiter.start();
            while (!waiter.getState().name().endsWith("WAITING")) Thread.sleep(1);
            synchronized (LOCK) {
                if (notified) LOCK.notify();
                Thread.sleep(2000);
                System.out.print("state before the lock is let go: " + waiter.getState() + "; ");
            }
            waiter.join();
            recording.stop();
            recording.dump(file);
        }
        var millis = new TreeMap<String, Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getThread().getJavaName().equals("waiter")) {
                millis.merge(event.getEventType().getName(), event.getDuration().toMillis(), Long::sum);
            }
        }
        System.out.println((notified ? "notified: " : "timed out: ") + millis + " ms");
        return millis;
    }

    public static void main(String[] args) throws Exception {
        var notified = waiter(0, true);
        var timedOut = waiter(1000, false);
        System.exit(notified.size() == 1 && notified.get("jdk.JavaMonitorWait") >= 1900
                && timedOut.size() == 2 && timedOut.get("jdk.JavaMonitorEnter") >= 300 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: notified at once: a short wait, and 2000 ms of jdk.JavaMonitorEnter'
java Notify.java
