#!/usr/bin/env bash
# Natural guess: jfr assemble puts the recordings of a folder together in the order in which they were made; at the latest, an event stream
# of the file hands events out by time, as it does unless setOrdered(false) was called.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it goes by the files' names as texts, so that 10.jfr stands before 2.jfr. An ordered
# stream sorts within a chunk only, and RecordingFile reads as they stand: the tenth hour comes second. What holds an earlier event against
# a later one, as for the time between two, has it negative.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Assembled.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Assembled {
    @Name("demo.Hour")
    static class Hour extends Event {
        int number;
    }

    static void record(int number, Path file) throws Exception {
        try (var recording = new Recording()) {
            recording.start();
            var hour = new Hour();
            hour.number = number;
            hour.commit();
            recording.stop();
            recording.dump(file);
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectory(Path.of("hours"));
        for (int number = 1; number <= 10; number++) record(number, folder.resolve(number + ".jfr"));
        Path jfr = Path.of(System.getProperty("java.home"), "bin", "jfr");
        Process assemble = new ProcessBuilder(jfr.toString(), "assemble", "hours", "day.jfr").redirectErrorStream(true).start();
        String output = new String(assemble.getInputStream().readAllBytes());
        if (assemble.waitFor() != 0) throw new IllegalStateException(output);
        var read = new ArrayList<Integer>();
        for (RecordedEvent event : RecordingFile.readAllEvents(Path.of("day.jfr"))) {
            if (event.getEventType().getName().equals("demo.Hour")) read.add(event.getInt("number"));
        }
        var streamed = new ArrayList<Integer>();
        try (var stream = EventStream.openFile(Path.of("day.jfr"))) {
            stream.onEvent("demo.Hour", event -> streamed.add(event.getInt("number")));
            stream.start();
        }
        System.out.println("read:     " + read);
        System.out.println("streamed: " + streamed);
        var byName = List.of(1, 10, 2, 3, 4, 5, 6, 7, 8, 9);
        System.exit(read.equals(byName) && streamed.equals(byName) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 1 to 10'
java -Xlog:disable Assembled.java
