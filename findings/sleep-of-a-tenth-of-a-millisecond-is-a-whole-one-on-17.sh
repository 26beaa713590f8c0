#!/usr/bin/env bash
# Natural guess: Thread.sleep(0, 100_000), a tenth of a millisecond, takes about as long on each JDK of one machine; if one cannot do it,
# jdk.ThreadSleep still has the time that was asked for.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3; Linux): on 17 any nanoseconds are one more millisecond: a hundred such sleeps take 100 ms
# and more, and a poll that was meant to be done ten times in a millisecond is done once. jdk.ThreadSleep says that a whole millisecond
# was asked for, so that the sleep looks as long as it should be. On 25 they are tenths, asked and slept: a loop with such a pause in it
# runs some five times as often after the step.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Sleep.java <<'JAVA'
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

public class Sleep {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("sleep.jfr");
        long shortest = Long.MAX_VALUE;
        Duration asked;
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withoutThreshold();
            recording.start();
            for (int round = 0; round < 5; round++) {
                long begin = System.nanoTime();
                for (int i = 0; i < 100; i++) Thread.sleep(0, 100_000);
                shortest = Math.min(shortest, System.nanoTime() - begin);
            }
            recording.stop();
            recording.dump(file);
            asked = RecordingFile.readAllEvents(file).get(0).getDuration("time");
        }
        boolean old = Runtime.version().feature() == 17;
        String taken = shortest >= 100_000_000 ? "100 ms or more" : shortest < 60_000_000 ? "less than 60 ms" : "60 to 100 ms";
        System.out.println("a hundred sleeps take " + taken
                + "; asked for, as recorded: " + asked.toNanos() / 1000 + " µs");
        System.exit(old && shortest >= 100_000_000 && asked.toNanos() == 1_000_000
                || Runtime.version().feature() == 25 && shortest < 60_000_000 && asked.toNanos() == 100_000 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: less than 60 ms, 100 µs'
java -Xlog:disable Sleep.java
