#!/usr/bin/env bash
# Natural guess: a hook that was given to FlightRecorder.addPeriodicEvent and takes long, say asks a server, makes its own event late;
# jdk.CPULoad and others with a period come as before, and so do events in a RecordingStream.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): one thread, "JFR Periodic Tasks", calls all hooks, asks the JVM for its periodic events,
# and hands new events to streams. While a hook waits for three seconds there is no jdk.CPULoad, with a period of 200 ms; the
# missed ones are not made up for, and a stream gets an event of another thread three seconds late. The gap looks as if the
# JVM had stood still.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Hook.java <<'JAVA'
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Hook {
    @Name("demo.Pool")
    @Enabled(false) // but where it is asked for
    static class Pool extends Event {}

    @Name("demo.Sale")
    static class Sale extends Event {}

    static final CountDownLatch ASKS = new CountDownLatch(1);

    /** The state of a pool, which takes long to tell. */
    static void ask() {
        ASKS.countDown();
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        new Pool().commit();
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("hook.jfr");
        var arrived = new CountDownLatch(1);
        long late;
        try (var stream = new RecordingStream(); var recording = new Recording()) {
            stream.onEvent("demo.Sale", event -> arrived.countDown());
            stream.startAsync();
            FlightRecorder.addPeriodicEvent(Pool.class, Hook::ask);
            recording.enable("demo.Pool").withPeriod(Duration.ofSeconds(4));
            recording.enable("jdk.CPULoad").withPeriod(Duration.ofMillis(200));
            recording.start();
            ASKS.await();
            long committed = System.nanoTime();
            new Sale().commit();
            arrived.await();
            late = Duration.ofNanos(System.nanoTime() - committed).toMillis();
            Thread.sleep(500);
            recording.stop();
            recording.dump(file);
        }
        List<Instant> loads = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.CPULoad")).map(RecordedEvent::getStartTime).sorted().toList();
        long gap = 0;
        for (int i = 1; i < loads.size(); i++) gap = Math.max(gap, Duration.between(loads.get(i - 1), loads.get(i)).toMillis());
        System.out.println("jdk.CPULoad each 200 ms: " + loads.size() + ", the longest gap " + gap + " ms; the sale came after " + late + " ms");
        System.exit(gap > 2500 && late > 2500 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: about 35, a gap of 200 ms; the sale within a second'
java Hook.java
