#!/usr/bin/env bash
# Natural guess: jdk.GCPhasePause, or jdk.GarbageCollection's sumOfPauses, tells for how long a collector made threads stand still;
# with pauses below a millisecond it made none.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3; both with -XX:+UseZGC): two threads that allocate in a small heap stand still
# for most of four seconds, while all pauses together are some milliseconds. It is told as jdk.ZAllocationStall, a
# type of this collector alone, an event for each thread and stall; the default settings have it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Full.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.consumer.*;

public class Full {
    static final Object[] KEPT = new Object[512];
    static volatile Object last;

    static void allocate() {
        var random = new Random(1);
        for (long end = System.nanoTime() + 4_000_000_000L; System.nanoTime() < end; ) {
            KEPT[random.nextInt(KEPT.length)] = new byte[32 * 1024];
            last = new byte[64 * 1024];
        }
    }

    static void read(Path file) throws Exception {
        long pauses = 0, stalls = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            switch (event.getEventType().getName()) {
                case "jdk.GCPhasePause" -> pauses += event.getDuration().toNanos();
                case "jdk.ZAllocationStall" -> stalls += event.getDuration().toNanos();
                default -> {}
            }
        }
        System.out.printf("pauses %d ms, stalls %d ms%n", pauses / 1_000_000, stalls / 1_000_000);
        System.exit(stalls > 1_000_000_000L && pauses < stalls / 10 ? 0 : 1);
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            read(Path.of(args[0]));
        }
        var threads = List.of(new Thread(Full::allocate), new Thread(Full::allocate));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
JAVA
javac Full.java
java -XX:+UseZGC -Xmx64m -XX:StartFlightRecording:settings=default,filename=full.jfr -Xlog:jfr*=off -cp . Full > log 2>&1 || { cat log; exit 1; }
java -version 2>&1 | head -1
echo 'guess: the pauses are the time that threads lost'
java -cp . Full full.jfr
