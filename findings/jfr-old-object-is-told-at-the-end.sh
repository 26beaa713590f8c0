#!/usr/bin/env bash
# Natural guess: jdk.OldObjectSample stands where the object was allocated: its startTime is the time of the allocation, in the thread that
# eventThread names.
# What it has (OpenJDK 17.0.15, Temurin 25.0.3): the thread, and the stack, of the allocation, and the startTime of the recording's end, when
# all samples are written at once; only allocationTime tells when it was. On a thread's lane they stand behind its end, and an
# event's thread is no proof that it was alive. Cut by time, a recording has none of them, or all.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Leak.java <<'JAVA'
import java.nio.file.*;
import java.time.Instant;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Leak {
    static final List<byte[]> KEPT = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Path file = Path.of("leak.jfr");
        Instant ended;
        try (var recording = new Recording()) {
            recording.enable("jdk.OldObjectSample").withStackTrace();
            recording.start();
            var loader = new Thread(() -> { for (int i = 0; i < 200_000; i++) KEPT.add(new byte[200]); }, "loader");
            loader.start();
            loader.join();
            ended = Instant.now();
            System.gc(); // what no collection has met is not told of
            Thread.sleep(2000);
            recording.stop();
            recording.dump(file);
        }
        int samples = 0, allocatedBefore = 0, startedAfter = 0;
        var starts = new TreeSet<Instant>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("jdk.OldObjectSample")) continue;
            if (!event.getThread().getJavaName().equals("loader")) continue;
            samples++;
            starts.add(event.getStartTime());
            if (event.getInstant("allocationTime").isBefore(ended)) allocatedBefore++;
            if (event.getStartTime().isAfter(ended.plusMillis(1000))) startedAfter++;
        }
        System.out.printf("samples of the thread: %d, allocated before it ended: %d, with a startTime a second and more after it: %d, "
                + "different startTimes: %d%n", samples, allocatedBefore, startedAfter, starts.size());
        System.exit(samples > 0 && allocatedBefore == samples && startedAfter == samples && starts.size() == 1 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: none after it'
java -XX:+UseG1GC -Xlog:disable Leak.java
