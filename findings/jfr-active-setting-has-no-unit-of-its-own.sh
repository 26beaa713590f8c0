#!/usr/bin/env bash
# Natural guess: jdk.ActiveSetting tells a threshold in one way, so that "20 ms" there can be compared as a text, or at least
# that equal thresholds of two recordings look equal.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): the value is whatever text set it. The JDK's own settings file gives "20 ms",
# Recording.enable(…).withThreshold(Duration.ofMillis(20)) gives "20000000 ns": one threshold, two texts.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Thresholds.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Thresholds {
    public static void main(String[] args) throws Exception {
        try (var byFile = new Recording(Configuration.getConfiguration("default")); var byCode = new Recording()) {
            byCode.enable("jdk.ActiveSetting");
            byCode.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(20));
            System.out.println("settings file: " + threshold(byFile));
            System.out.println("withThreshold: " + threshold(byCode));
        }
    }

    private static String threshold(Recording recording) throws Exception {
        Path file = Path.of("settings.jfr");
        recording.start();
        recording.stop();
        recording.dump(file);
        try (var events = new RecordingFile(file)) {
            long park = events.readEventTypes().stream().filter(type -> type.getName().equals("jdk.ThreadPark")).findFirst().orElseThrow().getId();
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ActiveSetting") && event.getLong("id") == park
                        && event.getString("name").equals("threshold")) return event.getString("value");
            }
        }
        return "none";
    }
}
JAVA
java -version 2>&1 | head -1
javac Thresholds.java
java Thresholds > out 2> err || { cat err; exit 1; }
echo "guess: the same text twice"
cat out
grep -qx 'settings file: 20 ms' out
grep -qx 'withThreshold: 20000000 ns' out
