#!/usr/bin/env bash
# Natural guess: an EventStream with setStartTime and setEndTime has the events that start between the two, as an event's time is
# its startTime; or those that overlap.
# What it has (OpenJDK 17.0.15, Temurin 25.0.3): those that end between the two. A call that was under way for long when the time begins
# is in it, with a startTime before that; one that begins in it and is not yet done at its end, as the slow one that is looked
# for, is not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Between.java <<'JAVA'
import java.nio.file.*;
import java.time.Instant;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.EventStream;

public class Between {
    @Name("demo.Call") @StackTrace(false) static class Call extends Event { String name; }

    static Call begin(String name) {
        var call = new Call();
        call.name = name;
        call.begin();
        return call;
    }

    static Instant moment() throws InterruptedException {
        Thread.sleep(50);
        Instant now = Instant.now();
        Thread.sleep(50);
        return now;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("calls.jfr");
        Instant from;
        Instant to;
        try (var recording = new Recording()) {
            recording.start();
            Call before = begin("began before, ended between");
            Call all = begin("began before, ended after");
            from = moment();
            before.commit();
            begin("began and ended between").commit();
            Call between = begin("began between, ended after");
            to = moment();
            between.commit();
            all.commit();
            recording.stop();
            recording.dump(file);
        }
        var seen = new TreeSet<String>();
        try (var stream = EventStream.openFile(file)) {
            stream.setStartTime(from);
            stream.setEndTime(to);
            stream.onEvent("demo.Call", event -> seen.add(event.getString("name")));
            stream.start();
        }
        System.out.println("seen: " + seen);
        System.exit(seen.equals(Set.of("began before, ended between", "began and ended between")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: "began and ended between" and "began between, ended after"'
java Between.java
