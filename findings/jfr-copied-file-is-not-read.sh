#!/usr/bin/env bash
# Natural guess: with a threshold of 0, what a program reads from files and writes to them is in its jdk.FileRead and
# jdk.FileWrite events; InputStream.transferTo, a loop over read and write, is so on every JDK.
# What they do (OpenJDK 17.0.15, Temurin 25.0.3): Files.copy has never an event, on either. transferTo from file to file is
# recorded with all its bytes on 17, and not at all on 25, where the channels do it among themselves. The same program seems
# to have stopped using its disk.
# Runs the JDK of the PATH, 17 or 25 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Copy.java <<'JAVA'
import java.io.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Copy {
    interface Work {
        void copy(Path from, Path to) throws IOException;
    }

    /** The bytes that were read and written, as recorded. */
    static String recorded(Work work) throws Exception {
        Path file = Path.of("copy.jfr"), from = Path.of("from.bin"), to = Path.of("to.bin");
        Files.write(from, new byte[1 << 20]);
        try (var recording = new Recording()) {
            for (String type : List.of("jdk.FileRead", "jdk.FileWrite")) {
                recording.enable(type).withThreshold(Duration.ZERO).with("throttle", "off");
            }
            recording.start();
            work.copy(from, to);
            recording.stop();
            recording.dump(file);
        }
        if (Files.size(to) != 1 << 20) {
            throw new AssertionError("not copied");
        }
        Files.delete(to);
        long read = 0, written = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.hasField("path") && String.valueOf(event.getString("path")).endsWith(".bin")) {
                read += event.hasField("bytesRead") ? event.getLong("bytesRead") : 0;
                written += event.hasField("bytesWritten") ? event.getLong("bytesWritten") : 0;
            }
        }
        return read + " read, " + written + " written";
    }

    public static void main(String[] args) throws Exception {
        String copied = recorded((from, to) -> Files.copy(from, to));
        String transferred = recorded((from, to) -> {
            try (var in = new FileInputStream(from.toFile()); var out = new FileOutputStream(to.toFile())) {
                in.transferTo(out);
            }
        });
        System.out.println("Files.copy: " + copied);
        System.out.println("transferTo: " + transferred);
        boolean old = Runtime.version().feature() <= 17;
        String none = "0 read, 0 written", all = "1048576 read, 1048576 written";
        System.exit(copied.equals(none) && transferred.equals(old ? all : none) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 1048576 read, 1048576 written, twice'
java Copy.java
