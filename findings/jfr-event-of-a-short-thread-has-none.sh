#!/usr/bin/env bash
# Natural guess: an event knows the thread that committed it, also when that thread ends right afterwards.
# What it does: on OpenJDK 17.0.15 some events of threads that end while one chunk ends and the next begins have no thread:
# getThread() is null, in a recording without a lost event. They hold the thread's id, but their chunk does not say who
# that is. Taken for one thread, they are work of many at once. On Temurin 25.0.3 each event has its thread.
# Runs the JDK of the PATH, 17 or 25 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Short.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Short {
    @Name("demo.Work")
    @StackTrace(false)
    static class Work extends Event {}

    static volatile boolean ended;

    static void oneThreadAfterTheOther() {
        try {
            while (!ended) {
                var worker = new Thread(() -> new Work().commit(), "worker");
                worker.start();
                worker.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("short.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.DataLoss");
            recording.start();
            var starter = new Thread(Short::oneThreadAfterTheOther);
            starter.start();
            for (int chunk = 0; chunk < 60; chunk++) {
                Thread.sleep(50);
                FlightRecorder.getFlightRecorder().takeSnapshot().close(); // which ends a chunk
            }
            ended = true;
            starter.join();
            recording.stop();
            recording.dump(file);
        }
        int without = 0, lost = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String type = event.getEventType().getName();
            without += type.equals("demo.Work") && event.getThread() == null ? 1 : 0;
            lost += type.equals("jdk.DataLoss") ? 1 : 0;
        }
        System.out.println((without > 0 ? "some" : "no") + " events without a thread, losses " + lost);
        boolean old = Runtime.version().feature() <= 17;
        System.exit((without > 0) == old && lost == 0 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: none'
java Short.java
