#!/usr/bin/env bash
# Natural guess: a recording that is kept in memory (setToDisk(false), disk=false) may be dumped as often as one on disk: each dump holds
# what was recorded up to then, as long as the buffers have room.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): a dump empties the buffers. The second holds what came since the first, and a third right
# behind it nothing, with the recording's own start in Recording.getStartTime as before. A dump that somebody made in passing, to have a
# look, takes the time before a fault out of the one that is made when the fault has come.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Dumps.java <<'JAVA'
import java.nio.file.*;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Dumps {
    @Name("demo.Order")
    static class Order extends Event {}

    static void orders(int count) {
        for (int i = 0; i < count; i++) new Order().commit();
    }

    /** How many orders each of three dumps has, of ten before the first and five more before the second. */
    static List<Long> dumped(boolean toDisk) throws Exception {
        var counts = new ArrayList<Long>();
        try (var recording = new Recording()) {
            recording.setToDisk(toDisk);
            recording.start();
            for (int more : new int[] {10, 5, 0}) {
                orders(more);
                Path file = Files.createTempFile(Path.of("."), "dump", ".jfr");
                recording.dump(file);
                counts.add(RecordingFile.readAllEvents(file).stream()
                        .filter(event -> event.getEventType().getName().equals("demo.Order")).count());
            }
        }
        return counts;
    }

    public static void main(String[] args) throws Exception {
        List<Long> disk = dumped(true), memory = dumped(false);
        System.out.println("orders in three dumps: on disk " + disk + ", in memory " + memory);
        System.exit(disk.equals(List.of(10L, 15L, 15L)) && memory.equals(List.of(10L, 5L, 0L)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: [10, 15, 15], in both'
java -Xlog:disable Dumps.java
