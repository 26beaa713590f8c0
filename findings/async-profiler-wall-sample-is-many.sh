#!/usr/bin/env bash
# Natural guess: each profiler.WallClockSample that async-profiler records in wall-clock mode is one look at a thread; as all threads
# are looked at equally often, a thread that sleeps has as many as one that computes.
# What it is (async-profiler 4.6, Linux; OpenJDK 17.0.15, Temurin 25.0.3): a thread that stands still has one event for all looks at
# it until it goes on, their number in the field samples, up to seconds long; it has no duration. Counted by events, as tables of event
# types and most readers do, the thread that slept all the time is all but absent. What counts is the sum of samples.
set -euo pipefail
version=4.6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy "-Dartifact=tools.profiler:async-profiler:$version" -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Wall.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.consumer.*;
import one.profiler.AsyncProfiler;

public class Wall {
    static volatile long result;

    static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    public static void main(String[] args) throws Exception {
        start("computes", () -> { while (true) result = result * 31 + 1; });
        start("sleeps", () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Path file = Path.of("wall.jfr").toAbsolutePath();
        Thread.sleep(500);
        AsyncProfiler.getInstance().execute("start,wall=10ms,jfr,file=" + file);
        Thread.sleep(5000);
        AsyncProfiler.getInstance().execute("stop,file=" + file);
        var events = new TreeMap<>(Map.of("computes", 0, "sleeps", 0));
        var samples = new TreeMap<>(events);
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("profiler.WallClockSample")) continue;
            RecordedThread thread = event.getThread("sampledThread");
            if (thread == null || thread.getJavaName() == null || !events.containsKey(thread.getJavaName())) continue;
            events.merge(thread.getJavaName(), 1, Integer::sum);
            samples.merge(thread.getJavaName(), event.getInt("samples"), Integer::sum);
        }
        System.out.println("events:  " + events);
        System.out.println("samples: " + samples);
        System.exit(events.get("sleeps") <= 10 && events.get("computes") >= 5 * events.get("sleeps") && samples.get("sleeps") >= 300 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "async-profiler $version"
echo 'guess: some 500 events of each'
javac -cp 'lib/*' Wall.java
java -cp 'lib/*:.' Wall 2> log || { cat log; exit 1; }
