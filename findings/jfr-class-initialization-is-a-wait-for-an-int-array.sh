#!/usr/bin/env bash
# Natural guess: a thread that cannot go on because another one runs a class's static initializer is told as one that waits for
# that class: BLOCKED or WAITING, and a jdk.JavaMonitorEnter or an event of class loading that names it.
# What is recorded (OpenJDK 17.0.15, Temurin 25.0.3): a jdk.JavaMonitorWait for an object of the class int[]. The thread's state is
# RUNNABLE meanwhile, also in jdk.ThreadDump, where a line under the first frame, "waiting on the Class initialization monitor",
# names the class and nobody who has it. Two initializers that wait for each other are no deadlock to ThreadMXBean.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Initialized.java <<'JAVA'
import java.lang.management.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Initialized {
    static final CountDownLatch BEGUN = new CountDownLatch(1), END = new CountDownLatch(1), BOTH = new CountDownLatch(2);

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Slow {
        static {
            BEGUN.countDown();
            await(END);
        }

        static void use() {}
    }

    static class A {
        static { BOTH.countDown(); await(BOTH); B.use(); }
        static void use() {}
    }

    static class B {
        static { BOTH.countDown(); await(BOTH); A.use(); }
        static void use() {}
    }

    static Thread start(String name, Runnable code) {
        var thread = new Thread(code, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("initialized.jfr");
        Thread.State state;
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorWait").withThreshold(Duration.ofMillis(100)).withoutStackTrace();
            recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(100)).withoutStackTrace();
            recording.enable("jdk.ThreadDump").with("period", "endChunk");
            recording.start();
            Thread first = start("first", () -> Slow.use());
            await(BEGUN);
            Thread second = start("second", () -> Slow.use());
            Thread.sleep(1000);
            state = second.getState();
            recording.dump(Path.of("meanwhile.jfr")); // with a thread dump of this moment
            END.countDown();
            second.join();
            recording.stop();
            recording.dump(file);
        }
        var waits = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getThread() != null && "second".equals(event.getThread().getJavaName())) {
                waits.add(event.getEventType().getName() + " of " + event.getClass("monitorClass").getName());
            }
        }
        boolean told = RecordingFile.readAllEvents(Path.of("meanwhile.jfr")).stream()
                .filter(event -> event.hasField("result"))
                .anyMatch(event -> event.getString("result").contains("waiting on the Class initialization monitor for Initialized$Slow"));
        start("a", () -> A.use());
        start("b", () -> B.use());
        Thread.sleep(1000);
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        System.out.println("state " + state + ", events " + waits + ", the class in a thread dump: " + told);
        System.out.println("initializers that wait for each other: deadlocked threads " + Arrays.toString(deadlocked));
        System.exit(state == Thread.State.RUNNABLE && waits.equals(List.of("jdk.JavaMonitorWait of [I")) && told
                && deadlocked == null ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: state BLOCKED or WAITING, an event with Initialized$Slow, two deadlocked threads'
java Initialized.java
