#!/usr/bin/env bash
# JDK Mission Control's loader drops a chunk whose start time another chunk has, whatever is in it.
#
# Natural guess: two recordings that are put one behind the other in a file (chunks are self-contained, `jfr assemble` does
#   the same) are read whole; at most, byte-identical chunks count once.
# What happens: chunks are told apart by their start time alone. Of two chunks with different events and one start, as two
#   JVMs may well have, one is left out, without a warning.
# Seen with: org.openjdk.jmc:flightrecorder 9.1.2, and its writer for the valid input, on OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for artifact in org.openjdk.jmc:flightrecorder:9.1.2 org.openjdk.jmc:common:9.1.2 org.owasp.encoder:encoder:1.2.3 at.yawk.lz4:lz4-java:1.10.2; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$folder/lib"
done
cat > "$folder/Equal.java" <<'JAVA'
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.util.stream.*;
import jdk.jfr.*;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

public class Equal {
    @Name("Mark") static class Mark extends Event {}

    /** A recording with so many events. */
    static byte[] recording(Path file, int events) throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable("Mark").withoutStackTrace();
            recording.start();
            for (int i = 0; i < events; i++) {
                new Mark().commit();
            }
            recording.stop();
            recording.dump(file);
        }
        return Files.readAllBytes(file);
    }

    static long count(byte[] bytes) throws Exception {
        return JfrLoaderToolkit.loadEvents(new ByteArrayInputStream(bytes)).stream()
                .filter(items -> items.getType().getIdentifier().equals("Mark"))
                .mapToLong(items -> items.stream().count())
                .sum();
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    public static void main(String[] args) throws Exception {
        byte[] three = recording(Path.of(args[0], "a.jfr"), 3);
        byte[] five = recording(Path.of(args[0], "b.jfr"), 5);
        long apart = count(joined(three, five));
        int startAt = 32; // of the chunk header, see the format's description
        byte[] same = five.clone();
        ByteBuffer.wrap(same).putLong(startAt, ByteBuffer.wrap(three).getLong(startAt));
        long together = count(joined(three, same));
        System.out.println("flightrecorder 9.1.2, " + Runtime.version());
        System.out.println("guess: 8 events, whenever the chunks began");
        System.out.println("seen:  " + apart + " when they began one after the other, " + together + " when in the same nanosecond");
        System.exit(apart == 8 && (together == 3 || together == 5) ? 0 : 1);
    }
}
JAVA
java -cp "$folder/lib/*" "$folder/Equal.java" "$folder" 2> "$folder/log" || { tail -3 "$folder/log"; exit 1; }
