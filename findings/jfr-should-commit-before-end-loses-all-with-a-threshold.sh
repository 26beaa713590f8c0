#!/usr/bin/env bash
# Natural guess: begin(), the work, then "if (event.shouldCommit()) { fill the fields; event.commit(); }": as commit() ends what was not
# ended, shouldCommit() goes by the time since begin(), too, and is true for what took longer than the threshold.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it goes by the length that end() has set, which is 0 before. Without a threshold that is
# enough and all are recorded; once somebody sets one of 10 ms, in the annotation or in the settings, there are none, of calls of 50 ms as
# well, and nothing says why. commit() alone records them with the right length, and so does end() before the question.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Asked.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Asked {
    @Name("demo.Call")
    static class Call extends Event {
        String way;
    }

    static void call(String way) throws InterruptedException {
        var call = new Call();
        call.begin();
        Thread.sleep(50);
        if (way.contains("end")) call.end();
        if (way.contains("asked") && !call.shouldCommit()) return;
        call.way = way;
        call.commit();
    }

    static Set<String> recorded(Duration threshold) throws Exception {
        Path file = Path.of("calls.jfr");
        try (var recording = new Recording()) {
            recording.enable("demo.Call").withThreshold(threshold);
            recording.start();
            for (String way : List.of("asked", "end and asked", "committed")) call(way);
            recording.stop();
            recording.dump(file);
        }
        var ways = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            boolean whole = event.getEventType().getName().equals("demo.Call") && event.getDuration().toMillis() >= 40;
            if (whole) ways.add(event.getString("way"));
        }
        return ways;
    }

    public static void main(String[] args) throws Exception {
        Set<String> all = recorded(Duration.ZERO), some = recorded(Duration.ofMillis(10));
        System.out.println("calls of 50 ms without a threshold: " + all + "; with one of 10 ms: " + some);
        System.exit(all.equals(Set.of("asked", "committed", "end and asked")) && some.equals(Set.of("committed", "end and asked")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: [asked, committed, end and asked], in both'
java -Xlog:disable Asked.java
