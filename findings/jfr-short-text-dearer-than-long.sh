#!/usr/bin/env bash
# Natural guess: the shorter a String field of a Flight Recorder event, the fewer bytes an event takes.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): a text of up to 16 letters is written out in each event; a longer one
# that comes again is written once and then referred to by 2 to 3 bytes. So 12 letters take more room than 60. And a
# longer one becomes a constant only after it was seen twice within four texts: eight long texts in strict turn never do.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Texts.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;

public class Texts {
    @Name("demo.Text") @StackTrace(false) static class TextEvent extends Event { String text; }

    static long bytes(String... texts) throws Exception {
        Path file = Files.createTempFile("texts", ".jfr");
        try (var recording = new Recording()) {
            recording.start();
            for (int i = 0; i < 200_000; i++) {
                var event = new TextEvent();
                event.text = texts[i % texts.length];
                event.commit();
            }
            recording.stop();
            recording.dump(file);
        }
        return Files.size(file) / 200_000;
    }

    public static void main(String[] args) throws Exception {
        bytes("warm up");
        String[] eight = new String[8];
        for (int i = 0; i < 8; i++) eight[i] = "a text of sixty letters, all of which are written, or not " + i;
        long twelve = bytes("twelve chars");
        long sixty = bytes(eight[0]);
        long turns = bytes(eight);
        System.out.printf("12 letters: %d B an event, 60 letters: %d B, eight of 60 in turn: %d B%n", twelve, sixty, turns);
        if (sixty >= twelve || turns < 2 * twelve) System.exit(1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 12 letters < 60 letters = eight of 60 letters in turn'
java Texts.java
