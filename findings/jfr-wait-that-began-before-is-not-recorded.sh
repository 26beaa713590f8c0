#!/usr/bin/env bash
# Natural guess: a wait that is under way when a recording starts, and ends while it runs, is recorded when it ends, as waits
# are: from its begin, or from that of the recording. So one starts a recording where a program hangs, and ends the hang.
# What is recorded (OpenJDK 17.0.15, Temurin 25.0.3): nothing of a lock, a queue, Object.wait, Thread.sleep and a socket's read that were
# waited for when it started; the clock was not read at their begin. They are seen in a thread dump alone. A program's own
# event that it began before, by begin(), comes as an instant at its end when there was no recording yet in that JVM, and whole
# when there was one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Before.java <<'JAVA'
import java.net.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Before {
    @Name("demo.Job") static class Job extends Event {}

    static final List<Thread> WAITING = new ArrayList<>();

    static void start(String name, Callable<?> wait) {
        var thread = new Thread(() -> {
            try {
                wait.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, name);
        WAITING.add(thread);
        thread.start();
    }

    /** Five waits and an event that begin, before or after the recording starts, and then the ends of all six. */
    static Map<String, Long> recorded(boolean before) throws Exception {
        Path file = Path.of("before.jfr");
        Object lock = new Object(), monitor = new Object();
        var queue = new SynchronousQueue<String>();
        var job = new Job();
        try (var server = new ServerSocket(0); var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var accepted = server.accept(); var recording = new Recording()) {
            for (String type : List.of("JavaMonitorEnter", "JavaMonitorWait", "ThreadPark", "ThreadSleep", "SocketRead")) {
                recording.enable("jdk." + type).withThreshold(Duration.ZERO).with("throttle", "off");
            }
            if (!before) recording.start();
            synchronized (lock) {
                start("lock", () -> { synchronized (lock) { return null; } });
                start("wait", () -> { synchronized (monitor) { monitor.wait(); return null; } });
                start("queue", queue::take);
                start("sleep", () -> { Thread.sleep(before ? 6000 : 1000); return null; });
                start("socket", () -> client.getInputStream().read());
                job.begin();
                Thread.sleep(500);
                if (before) recording.start();
                Thread.sleep(500);
            }
            synchronized (monitor) { monitor.notify(); }
            queue.put("order");
            accepted.getOutputStream().write(1);
            job.commit();
            for (Thread each : WAITING) each.join();
            recording.stop();
            recording.dump(file);
        }
        var names = new HashSet<String>();
        for (Thread each : WAITING) names.add(each.getName());
        WAITING.clear();
        var millis = new TreeMap<String, Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            boolean own = event.getEventType().getName().equals("demo.Job");
            boolean wait = event.getThread() != null && names.contains(event.getThread().getJavaName());
            if (own || wait && event.getDuration().toMillis() > 300) millis.put(event.getEventType().getName(), event.getDuration().toMillis());
        }
        return millis;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Long> first = recorded(true), second = recorded(true), within = recorded(false);
        System.out.println("begun before the JVM's first recording: " + first);
        System.out.println("begun before its second recording:      " + second);
        System.out.println("begun within a recording:               " + within);
        boolean instant = first.keySet().equals(Set.of("demo.Job")) && first.get("demo.Job") == 0;
        System.exit(instant && within.size() == 6 && second.keySet().equals(Set.of("demo.Job")) && second.get("demo.Job") >= 1000 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: all six each time, of 500 ms or more'
javac Before.java
java -cp . Before
