#!/usr/bin/env bash
# Natural guess: Recording.getSize() of a running recording to disk tells how much it has recorded so far, so a program can
# end it when it gets too large.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): only chunks that have ended count. It is 0 until the first chunk ends, with
# megabytes in the repository's file already, and then goes up in steps of a chunk (12 MB unless set otherwise).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Size.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;

public class Size {
    @Name("demo.Number") @StackTrace(false) static class NumberEvent extends Event { long one, two; }

    static long onDisk() throws Exception {
        try (var files = Files.walk(Path.of(System.getProperty("jdk.jfr.repository")))) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    public static void main(String[] args) throws Exception {
        try (var recording = new Recording()) {
            recording.setToDisk(true);
            recording.start();
            long disk = 0;
            for (long i = 0; disk < 4 << 20; i++) {
                var event = new NumberEvent();
                event.one = i << 40;
                event.two = -i;
                event.commit();
                if (i % 10_000 == 0) disk = onDisk();
            }
            long size = recording.getSize();
            System.out.printf("in the repository: %d B, Recording.getSize(): %d B%n", disk, size);
            if (size != 0) System.exit(1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: getSize() is about what is in the repository'
java Size.java
