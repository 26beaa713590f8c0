#!/usr/bin/env bash
# Natural guess: what a virtual thread waits for is recorded like a platform thread's wait: a lock or a queue as jdk.ThreadPark,
# a monitor as jdk.JavaMonitorEnter, Object.wait as jdk.JavaMonitorWait.
# What it does (Temurin 25.0.3): of four waits of 200 ms nothing is recorded on the virtual thread, with a threshold of 0. Only
# the thread that carried it parks, as it does when it has nothing to do. jdk.ThreadSleep and jdk.SocketRead are recorded, so
# a recording with waits in it is no sign that contention would be there. A virtual thread without events may be at work or not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
cat > Waits.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Waits {
    interface Task {
        void run() throws Exception;
    }

    static Thread start(Thread.Builder kind, Task task) {
        return kind.name("waiter").start(() -> {
            try {
                task.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Lets 200 ms pass from when the thread waits. */
    static void busy(Thread waiter) {
        while (waiter.getState() == Thread.State.NEW || waiter.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        for (long end = System.nanoTime() + 200_000_000; System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
    }

    static void fourWaits(Thread.Builder kind) throws Exception {
        var lock = new ReentrantLock();
        lock.lock();
        Thread waiter = start(kind, lock::lock);
        busy(waiter);
        lock.unlock();
        waiter.join();

        var queue = new LinkedBlockingQueue<String>();
        waiter = start(kind, queue::take);
        busy(waiter);
        queue.add("task");
        waiter.join();

        var monitor = new StringBuilder();
        synchronized (monitor) {
            waiter = start(kind, () -> {
                synchronized (monitor) {
                    monitor.append("in");
                }
            });
            busy(waiter);
        }
        waiter.join();

        waiter = start(kind, () -> {
            synchronized (monitor) {
                monitor.wait(200);
            }
        });
        waiter.join();
    }

    /** What the thread "waiter" is recorded to have waited for, at least 100 ms. */
    static List<String> recorded(Thread.Builder kind) throws Exception {
        Path file = Path.of("waits.jfr");
        try (var recording = new Recording()) {
            for (String type : List.of("ThreadPark", "JavaMonitorEnter", "JavaMonitorWait")) {
                recording.enable("jdk." + type).withThreshold(Duration.ZERO);
            }
            recording.start();
            fourWaits(kind);
            recording.stop();
            recording.dump(file);
        }
        var found = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.hasField("eventThread") && event.getThread().getJavaName().equals("waiter")
                    && event.getDuration().toMillis() >= 100) {
                found.add(event.getEventType().getName());
            }
        }
        return found.stream().sorted().toList();
    }

    public static void main(String[] args) throws Exception {
        List<String> platform = recorded(Thread.ofPlatform()), virtual = recorded(Thread.ofVirtual());
        System.out.println("platform thread: " + platform);
        System.out.println("virtual thread:  " + virtual);
        System.exit(platform.size() == 4 && virtual.isEmpty() ? 0 : 1);
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: the same four'
"$jdk/bin/java" Waits.java
