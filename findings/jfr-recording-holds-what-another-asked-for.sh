#!/usr/bin/env bash
# Natural guess: a recording holds the events that it enabled, with the thresholds that it gave; another recording in the same
# JVM, such as a library's own RecordingStream, has its own.
# What it holds (OpenJDK 17.0.15, Temurin 25.0.3): all that any of them asked for meanwhile, with the lowest threshold of all;
# to disable a type keeps nothing out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Two.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Two {
    @Name("demo.Mine") @StackTrace(false) @Enabled(false) static class Mine extends Event {}

    @Name("demo.Theirs") @StackTrace(false) @Enabled(false) static class Theirs extends Event {}

    /** Events by type that are in a recording of demo.Mine and of sleeps of a second and more. */
    static SortedMap<String, Integer> record(boolean alone) throws Exception {
        Path file = Path.of("mine.jfr");
        try (var library = new RecordingStream(); var mine = new Recording()) {
            library.enable("demo.Theirs");
            library.enable("jdk.ThreadSleep").withThreshold(Duration.ofMillis(1));
            if (!alone) library.startAsync();
            mine.enable("demo.Mine");
            mine.disable("demo.Theirs");
            mine.enable("jdk.ThreadSleep").withThreshold(Duration.ofSeconds(1)).withoutStackTrace();
            mine.start();
            new Mine().commit();
            new Theirs().commit();
            Thread.sleep(20);
            mine.stop();
            mine.dump(file);
        }
        var counts = new TreeMap<String, Integer>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            boolean ours = event.getThread() != null && "main".equals(event.getThread().getJavaName());
            if (ours) counts.merge(event.getEventType().getName(), 1, Integer::sum);
        }
        return counts;
    }

    public static void main(String[] args) throws Exception {
        var alone = record(true);
        var beside = record(false);
        System.out.println("alone: " + alone);
        System.out.println("beside the library's stream: " + beside);
        System.exit(alone.equals(Map.of("demo.Mine", 1))
                && beside.equals(Map.of("demo.Mine", 1, "demo.Theirs", 1, "jdk.ThreadSleep", 1)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: {demo.Mine=1}, both times'
java Two.java
