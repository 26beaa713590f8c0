#!/usr/bin/env bash
# Natural guess: jdk.FileRead is a file that is read, its path is a path, and long ones tell of a slow disk.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): waiting for the output of a child process is a jdk.FileRead, as long as the
# child keeps silent, with path null and the bytes that came; so is System.in. What stands out as the slowest disk is
# a program waiting for another.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Child.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Child {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("child.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileRead").withThreshold(Duration.ofMillis(200)).with("throttle", "off");
            recording.start();
            Process child = new ProcessBuilder("sh", "-c", "sleep 0.5; echo done").start();
            child.getInputStream().readAllBytes();
            System.in.read();
            recording.stop();
            recording.dump(file);
        }
        var reads = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.FileRead")) {
                reads.add("path " + event.getString("path") + ", " + event.getLong("bytesRead") + " bytes");
            }
        }
        reads.forEach(System.out::println);
        System.exit(reads.equals(List.of("path null, 5 bytes", "path null, 2 bytes")) ? 0 : 1);
    }
}
JAVA
javac Child.java
java -version 2>&1 | head -1
echo 'guess: no read of a file'
(sleep 4; echo y) | java -cp . Child
