#!/usr/bin/env bash
# Natural guess: an event object that is committed three times without begin() gives three instants, each at its commit; or all
# three the same.
# What it does: on OpenJDK 17.0.15 the second and third stand at the first's time, with the duration from there to the second:
# three events at one start, two of them spans that nobody measured. On Temurin 25.0.3 they are three instants. Events of a
# program that reuses them are to be read by the JDK that wrote them.
# Runs the JDK of the PATH, 17 or 25 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Reused.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Reused {
    @Name("demo.Step")
    static class Step extends Event {
        int number;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("reused.jfr");
        try (var recording = new Recording()) {
            recording.start();
            var event = new Step();
            for (event.number = 1; event.number <= 3; event.number++) {
                event.commit();
                Thread.sleep(100);
            }
            recording.stop();
            recording.dump(file);
        }
        var starts = new HashSet<java.time.Instant>();
        int spans = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Step")) {
                starts.add(event.getStartTime());
                boolean span = event.getDuration().toMillis() >= 100;
                spans += span ? 1 : 0;
                System.out.println("step " + event.getInt("number") + (span ? ", a span of 100 ms or more" : ", an instant"));
            }
        }
        System.out.println("different starts: " + starts.size());
        boolean old = Runtime.version().feature() <= 17;
        System.exit(starts.size() == (old ? 1 : 3) && spans == (old ? 2 : 0) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: three instants at three starts'
java Reused.java
