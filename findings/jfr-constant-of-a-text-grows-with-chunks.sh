#!/usr/bin/env bash
# Natural guess: a text that Flight Recorder stores once costs an event two bytes, an hour after the start as well as then.
# What it does: on OpenJDK 17.0.15 such a text gets a new number in each chunk, and numbers are never used again, so that
# an event grows: three bytes a text from the 128th number on, which eight texts reach with the 16th chunk, in hours, and
# four from the 16,384th. On Temurin 25.0.3 a text keeps its number, and an event its size, however many chunks there were.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Numbers.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;

public class Numbers {
    @Name("demo.Text") @StackTrace(false) static class TextEvent extends Event { String text; }

    static final String[] TEXTS = new String[8];

    /** A recording, so a chunk, of each text many times; its bytes. */
    static long chunk(int times) throws Exception {
        Path file = Files.createTempFile("numbers", ".jfr");
        try (var recording = new Recording()) {
            recording.enable(TextEvent.class);
            recording.start();
            for (String text : TEXTS) {
                for (int i = 0; i < times; i++) {
                    var event = new TextEvent();
                    event.text = text;
                    event.commit();
                }
            }
            recording.stop();
            recording.dump(file);
            return Files.size(file);
        } finally {
            Files.delete(file);
        }
    }

    static double bytesOfAnEvent() throws Exception {
        long few = chunk(1000);
        return (chunk(6000) - few) / (5000.0 * TEXTS.length);
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < TEXTS.length; i++) TEXTS[i] = "a text of forty letters that comes again " + i;
        double early = bytesOfAnEvent();
        for (int i = 0; i < 20; i++) chunk(10);
        double late = bytesOfAnEvent();
        System.out.printf("an event: %.2f bytes at first, %.2f after 20 chunks%n", early, late);
        boolean grows = Math.round(late - early) == 1;
        boolean stays = Math.abs(late - early) < 0.3;
        int version = Runtime.version().feature();
        System.exit(version == 17 && grows || version == 25 && stays ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: the same'
java Numbers.java
