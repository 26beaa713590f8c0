#!/usr/bin/env bash
# Natural guess: a thread's name in a recording is what Thread.getName() says, in any script; texts of events are, too.
# What it is (OpenJDK 17.0.15, Temurin 25.0.3): the JVM writes names of threads in its own modified UTF-8, where a character
# outside the basic plane (an emoji, rarer Han characters) is two surrogates of three bytes, and marks them as UTF-8; the JDK's own
# reader decodes them strictly, and two U+FFFD stand there. Names that differ in such a character are equal then. Texts that
# Java code writes are whole.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Emoji.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Emoji {
    @Name("demo.Text") @StackTrace(false) static class TextEvent extends Event { String text; }

    static String visible(String text) {
        var visible = new StringBuilder();
        text.chars().forEach(c -> visible.append(c < 127 ? String.valueOf((char) c) : String.format("U+%04X ", c)));
        return visible.toString();
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("emoji.jfr");
        String[] names = {"caf\u00e9 \u4e2d", "oven \ud83c\udf55", "oven \ud83c\udf54"};
        try (var recording = new Recording()) {
            recording.start();
            for (String name : names) {
                var thread = new Thread(() -> {
                    var event = new TextEvent();
                    event.text = name;
                    event.commit();
                }, name);
                thread.start();
                thread.join();
            }
            recording.stop();
            recording.dump(file);
        }
        var textOf = new HashMap<String, String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("demo.Text")) continue;
            textOf.put(event.getString("text"), event.getThread().getJavaName());
            System.out.println("text " + visible(event.getString("text")) + ", thread " + visible(event.getThread().getJavaName()));
        }
        System.exit(textOf.keySet().equals(Set.of(names))
                && textOf.get(names[0]).equals(names[0])
                && textOf.get(names[1]).equals("oven \ufffd\ufffd")
                && textOf.get(names[2]).equals("oven \ufffd\ufffd") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: the same, three times'
java Emoji.java
