#!/usr/bin/env bash
# A thread that is renamed keeps, in every later chunk of a recording, the name that it started with.
#
# Natural guess: each chunk has its own constants, so an event after Thread.setName carries the new name, at the latest in
#   the next chunk.
# What happens: Flight Recorder remembers the name from the thread's start (or from when the recording began). Events after
#   the renaming carry the old name, also in a chunk that was begun long after it; only a recording that is started anew
#   takes the name of that moment.
# Seen with: jdk.jfr of OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Renamed.java" <<'JAVA'
import java.nio.file.Path;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.RecordingFile;

public class Renamed {
    @Name("Mark") static class Mark extends Event {}

    static List<String> names(Path file) throws Exception {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("Mark"))
                .map(event -> event.getThread().getJavaName())
                .toList();
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        ExecutorService one = Executors.newSingleThreadExecutor(work -> new Thread(work, "old name"));
        List<String> first;
        try (Recording recording = new Recording()) {
            recording.start();
            one.submit(() -> new Mark().commit()).get();
            one.submit(() -> Thread.currentThread().setName("new name")).get();
            one.submit(() -> new Mark().commit()).get();
            try (Recording other = new Recording()) { // begins another chunk for both
                other.start();
                one.submit(() -> new Mark().commit()).get();
            }
            recording.stop();
            recording.dump(file);
            first = names(file);
        }
        List<String> anew;
        try (Recording recording = new Recording()) {
            recording.start();
            one.submit(() -> new Mark().commit()).get();
            recording.stop();
            recording.dump(file);
            anew = names(file);
        }
        one.shutdown();
        System.out.println(Runtime.version());
        System.out.println("guess: [old name, new name, new name], started anew [new name]");
        System.out.println("seen:  " + first + ", started anew " + anew);
        System.exit(new HashSet<>(first).equals(Set.of("old name")) && first.size() == 3 && anew.equals(List.of("new name")) ? 0 : 1);
    }
}
JAVA
java "$folder/Renamed.java" "$folder/a.jfr"
