#!/usr/bin/env bash
# Natural guess: jdk.OldObjectSample tells at a recording's end of objects that were allocated in it and are still there, so a test that
# fills a static list and nothing else finds that list.
# What it tells of (OpenJDK 17.0.15, Temurin 25.0.3; G1): what has survived a garbage collection. A hundred megabytes that leak in a heap with
# room for them have not one event; the same with a collection before the end have dozens. Of a program that just began to leak,
# or that has memory enough, an empty table is no good news.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Leak.java <<'JAVA'
import java.lang.management.*;
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Leak {
    static final List<byte[]> KEPT = new ArrayList<>();

    static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("leak.jfr");
        long before = collections();
        try (var recording = new Recording()) {
            recording.enable("jdk.OldObjectSample").withStackTrace();
            recording.start();
            for (int i = 0; i < 500_000; i++) KEPT.add(new byte[200]);
            if (args[0].equals("collect")) System.gc();
            recording.stop();
            recording.dump(file);
        }
        if (args[0].equals("keep") && collections() != before) throw new IllegalStateException("collected all the same");
        System.out.println(RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.OldObjectSample")).count());
    }
}
JAVA
javac Leak.java
java=(java -XX:+UseG1GC -Xms600m -Xmx600m -Xmn400m -Xlog:disable -cp . Leak)
java -version 2>&1 | head -1
echo 'guess: samples in both'
kept=$("${java[@]}" keep) collected=$("${java[@]}" collect)
echo "samples of 500,000 objects that are kept: $kept; with a collection before the end: $collected"
((kept == 0 && collected > 0))
