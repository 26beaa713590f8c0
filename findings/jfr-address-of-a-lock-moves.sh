#!/usr/bin/env bash
# Natural guess: "address" tells which lock it was, so waits can be counted by lock: jdk.JavaMonitorEnter and jdk.ThreadPark both have it, of
# the class monitorClass or parkedClass, and of a lock that both are about it is the same.
# What it is (OpenJDK 17.0.15, Temurin 25.0.3): of a park the place of the lock object in the heap at that moment. A garbage collection may
# move it, and one lock becomes two; what lies there next may be another. Of a monitor it is that of the JVM's own record of it,
# outside of the heap, so the two never agree. Tables of parks by address hold between two collections.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Moves.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Moves {
    static final ReentrantLock LOCK = new ReentrantLock();
    static volatile byte[] garbage; // what makes the collector run

    static void contend() throws Exception {
        LOCK.lock();
        var waiter = new Thread(() -> { LOCK.lock(); LOCK.unlock(); }, "waiter");
        waiter.start();
        Thread.sleep(200);
        LOCK.unlock();
        waiter.join();
        synchronized (LOCK) {
            var other = new Thread(() -> { synchronized (LOCK) { } }, "waiter");
            other.start();
            Thread.sleep(200);
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("locks.jfr");
        try (var recording = new Recording()) {
            for (String type : List.of("jdk.ThreadPark", "jdk.JavaMonitorEnter")) recording.enable(type).withThreshold(Duration.ofMillis(50));
            recording.start();
            for (int round = 0; round < 3; round++) {
                contend();
                for (int i = 0; i < 5000; i++) garbage = new byte[100_000];
            }
            Thread.sleep(200);
            recording.stop();
            recording.dump(file);
        }
        var parks = new ArrayList<String>();
        var monitors = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getThread() == null || !event.getThread().getJavaName().equals("waiter")) continue;
            String address = Long.toHexString(event.getLong("address"));
            if (event.getEventType().getName().equals("jdk.ThreadPark")) parks.add(address);
            if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) monitors.add(address);
        }
        System.out.println("one lock, jdk.ThreadPark:          " + parks);
        System.out.println("its monitor, jdk.JavaMonitorEnter: " + monitors);
        System.exit(parks.size() == 3 && new HashSet<>(parks).size() > 1 && monitors.size() == 3
                && Collections.disjoint(parks, monitors) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: one address, six times'
javac Moves.java
java -XX:+UseSerialGC -Xmx256m -Xmn64m -Xlog:disable -cp . Moves
