#!/usr/bin/env bash
# Natural guess: the events that one thread committed one after the other are read by RecordingFile in that order; only those of
# several threads are mixed, and may need to be sorted.
# What it does: on OpenJDK 17.0.15 and Temurin 25.0.3 a file has a thread's youngest events, which still lay in its own buffer
# when the recording was dumped, before the older ones, whose buffers were full. Of a thousand events of one thread the first one
# that is read is not the first one committed, and event 0 stands behind event 999. EventStream.openFile sorts: it has them in
# order. So the first row of a type is not the first thing that happened, and "the one before" in the file is not the one before.
# Runs the JDK of the PATH, 17 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Order.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Order {
    @Name("demo.Step")
    @StackTrace(false)
    static class Step extends Event {
        int number;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("order.jfr");
        try (var recording = new Recording()) {
            recording.start();
            for (int i = 0; i < 1000; i++) {
                var step = new Step();
                step.number = i;
                step.commit();
            }
            recording.dump(file);
        }
        List<Integer> read = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Step")) {
                read.add(event.getInt("number"));
            }
        }
        List<Integer> streamed = new ArrayList<>();
        try (var stream = EventStream.openFile(file)) {
            stream.onEvent("demo.Step", event -> streamed.add(event.getInt("number")));
            stream.start();
        }
        int place = read.indexOf(0);
        System.out.println("RecordingFile: first " + read.get(0) + ", and before 0 stands " + (place > 0 ? read.get(place - 1) : "none"));
        System.out.println("EventStream:   first " + streamed.get(0) + ", in order: " + isSorted(streamed));
        System.out.println("read " + read.size() + " and " + streamed.size());
        boolean asSaid = read.size() == 1000 && place > 0 && read.get(place - 1) == 999;
        System.exit(asSaid && streamed.size() == 1000 && isSorted(streamed) ? 0 : 1);
    }

    static boolean isSorted(List<Integer> numbers) {
        return numbers.equals(numbers.stream().sorted().toList());
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 0 is read first by both'
java Order.java
