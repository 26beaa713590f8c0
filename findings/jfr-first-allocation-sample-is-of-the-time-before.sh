#!/usr/bin/env bash
# Natural guess: the weights of a thread's jdk.ObjectAllocationSample events add up to about what it allocated while the recording
# ran; where a sample's weight is large, its stack allocates much.
# What they add up to (OpenJDK 17.0.15, Temurin 25.0.3): the weight is what the thread allocated since its last sample, and for the
# first sample of a recording that is since the thread began, or since its last one in a recording before. One that is started on a program
# that has run for hours begins with hours of allocation, all of it told of the class and the stack that came first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Weights.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Weights {
    static volatile Object last;

    static void allocate(int megabytes) {
        for (int i = 0; i < megabytes; i++) last = new byte[1 << 20];
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("weights.jfr");
        allocate(500);
        try (var recording = new Recording()) {
            recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
            recording.start();
            allocate(20);
            recording.stop();
            recording.dump(file);
        }
        var weights = new ArrayList<Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            boolean sample = event.getEventType().getName().equals("jdk.ObjectAllocationSample");
            if (sample && event.getThread().getJavaName().equals("main")) weights.add(event.getLong("weight") >> 20);
        }
        System.out.println("MB of each sample: " + weights);
        long others = weights.stream().skip(1).mapToLong(each -> each).sum();
        System.exit(weights.get(0) >= 400 && others <= 100 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: some 20 MB altogether'
javac Weights.java
java -cp . Weights
