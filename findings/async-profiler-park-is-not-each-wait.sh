#!/usr/bin/env bash
# Natural guess: jdk.ThreadPark and the events of monitors in a file that async-profiler's lock mode wrote are those of the JDK, whose
# names and fields they have; a thread without one did not wait.
# What they are (async-profiler 4.6, Linux; OpenJDK 17.0.15, Temurin 25.0.3): waits for ReentrantLock, ReentrantReadWriteLock, Semaphore
# and entered monitors. Of eight waits of 200 ms three are in its file, with a threshold of 0, and all in the JDK's: a latch, a queue, a
# future, a StampedLock and Object.wait are left out. A reader that goes by types cannot tell such a file from one in
# which nobody waited for those.
set -euo pipefail
version=4.6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy "-Dartifact=tools.profiler:async-profiler:$version" -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Parks.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import one.profiler.AsyncProfiler;

public class Parks {
    interface Task {
        void run() throws Exception;
    }

    static Thread start(String name, Task task) {
        var thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, name);
        thread.start();
        return thread;
    }

    static void wait(String name, Task wait, Task end) throws Exception {
        Thread thread = start(name, wait);
        Thread.sleep(200);
        end.run();
        thread.join();
    }

    static void eightWaits() throws Exception {
        var lock = new ReentrantLock();
        lock.lock();
        wait("ReentrantLock", lock::lock, lock::unlock);
        var semaphore = new Semaphore(0);
        wait("Semaphore", semaphore::acquire, semaphore::release);
        var latch = new CountDownLatch(1);
        wait("CountDownLatch", latch::await, latch::countDown);
        var queue = new LinkedBlockingQueue<String>();
        wait("queue", queue::take, () -> queue.add("task"));
        var future = new CompletableFuture<String>();
        wait("future", future::get, () -> future.complete("done"));
        var stamped = new StampedLock();
        long stamp = stamped.writeLock();
        wait("StampedLock", stamped::writeLock, () -> stamped.unlockWrite(stamp));
        var monitor = new Object();
        wait("Object.wait", () -> {
            synchronized (monitor) {
                monitor.wait(200);
            }
        }, () -> {});
        Thread thread;
        synchronized (monitor) {
            thread = start("monitor", () -> {
                synchronized (monitor) {
                }
            });
            Thread.sleep(200);
        }
        thread.join();
    }

    static Set<String> waits(Path file) throws Exception {
        var types = Set.of("jdk.ThreadPark", "jdk.JavaMonitorEnter", "jdk.JavaMonitorWait");
        var names = Set.of("ReentrantLock", "Semaphore", "CountDownLatch", "queue", "future", "StampedLock", "Object.wait", "monitor");
        var seen = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (types.contains(event.getEventType().getName()) && names.contains(event.getThread().getJavaName())
                    && event.getDuration().toMillis() >= 50) {
                seen.add(event.getThread().getJavaName());
            }
        }
        return seen;
    }

    public static void main(String[] args) throws Exception {
        AsyncProfiler profiler = AsyncProfiler.getInstance();
        profiler.execute("start,lock=0,jfr,file=profiler.jfr");
        eightWaits();
        profiler.execute("stop,jfr,file=profiler.jfr");
        Path file = Path.of("jdk.jfr");
        try (var recording = new Recording()) {
            for (String type : List.of("ThreadPark", "JavaMonitorEnter", "JavaMonitorWait")) {
                recording.enable("jdk." + type).withThreshold(Duration.ZERO);
            }
            recording.start();
            eightWaits();
            recording.stop();
            recording.dump(file);
        }
        Set<String> theirs = waits(Path.of("profiler.jfr")), jdks = waits(file);
        System.out.println("the JDK's:        " + jdks);
        System.out.println("async-profiler's: " + theirs);
        System.exit(jdks.size() == 8 && theirs.equals(Set.of("ReentrantLock", "Semaphore", "monitor")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "async-profiler $version"
echo 'guess: the same eight'
javac -cp 'lib/*' Parks.java
java -cp 'lib/*:.' Parks 2> log || { cat log; exit 1; }
