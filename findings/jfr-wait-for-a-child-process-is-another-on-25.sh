#!/usr/bin/env bash
# Natural guess: that a thread waits in Process.waitFor() is told alike by each JDK: the method did not change, and the event names the process,
# or its class.
# What it is: on OpenJDK 17.0.15 a jdk.JavaMonitorWait for a java.lang.ProcessImpl, with the thread "process reaper" as notifier. On Temurin
# 25.0.3 a jdk.ThreadPark for an AbstractQueuedSynchronizer$ConditionObject, as of any queue or pool, in which nothing tells of a
# process but the stack. After an update waits for children are gone from the tables of monitors, and are idle workers by their class.
# Runs the JDK of the PATH, 17 or 25 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Child.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Child {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("child.jfr");
        try (var recording = new Recording()) {
            for (String type : List.of("jdk.JavaMonitorWait", "jdk.ThreadPark")) {
                recording.enable(type).withThreshold(Duration.ofMillis(100)).withStackTrace();
            }
            recording.start();
            new ProcessBuilder("sleep", "1").start().waitFor();
            recording.stop();
            recording.dump(file);
        }
        var waits = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getThread() == null || !event.getThread().getJavaName().equals("main")) continue;
            if (event.getStackTrace().getFrames().stream().noneMatch(frame -> frame.getMethod().getName().equals("waitFor"))) continue;
            boolean monitor = event.getEventType().getName().equals("jdk.JavaMonitorWait");
            RecordedThread notifier = monitor ? event.getThread("notifier") : null;
            waits.add(event.getEventType().getName() + " for " + event.getClass(monitor ? "monitorClass" : "parkedClass").getName()
                    + (notifier == null ? "" : ", notified by " + notifier.getJavaName()));
        }
        System.out.println("a second of waitFor(): " + waits);
        String expected = Runtime.version().feature() == 17
                ? "jdk.JavaMonitorWait for java.lang.ProcessImpl, notified by process reaper"
                : "jdk.ThreadPark for java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
        System.exit(waits.equals(List.of(expected)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: jdk.JavaMonitorWait for a class of processes on each'
java -Xlog:disable Child.java
