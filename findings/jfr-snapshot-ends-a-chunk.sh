#!/usr/bin/env bash
# Natural guess: FlightRecorder.takeSnapshot() copies what was recorded; taking one after each of forty small tests adds
# nothing to the recording but forty tests' events.
# What it does (OpenJDK 17.0.15; Temurin 25.0.3): each snapshot ends a chunk of the running recording, and each chunk stores
# all metadata and constants anew: forty snapshots of ten events each make the recording more than ten times as large.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Snapshots.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;

public class Snapshots {
    @Name("demo.Step") @StackTrace(false) static class Step extends Event { int number; }

    static long bytes(boolean snapshots) throws Exception {
        Path file = Files.createTempFile("snapshots", ".jfr");
        try (var recording = new Recording()) {
            recording.start();
            for (int test = 0; test < 40; test++) {
                for (int i = 0; i < 10; i++) { var step = new Step(); step.number = i; step.commit(); }
                if (snapshots) FlightRecorder.getFlightRecorder().takeSnapshot().close();
            }
            recording.stop();
            recording.dump(file);
        }
        return Files.size(file) / 1000;
    }

    public static void main(String[] args) throws Exception {
        bytes(false);
        long plain = bytes(false), looked = bytes(true);
        System.out.printf("400 events: %,d kB; with a snapshot after each ten: %,d kB%n", plain, looked);
        if (looked < 10 * plain) System.exit(1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: the same size, give or take'
java Snapshots.java
