#!/usr/bin/env bash
# Natural guess: -XX:StartFlightRecording:filename=app.jfr writes the file when the JVM ends, so it holds what the program does
# when it is told to end: servers are drained and pools closed in shutdown hooks.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): Flight Recorder ends in a shutdown hook of its own, beside the others. A hook
# that works on for a second runs to its end, as its output shows, and its last events are not in the file; nor do they count
# as lost (jdk.DataLoss). How a program ended is not in such a recording.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Drain.java <<'JAVA'
import jdk.jfr.*;

public class Drain {
    @Name("demo.Drained")
    static class Drained extends Event {
        int task;
    }

    public static void main(String[] args) {
        new Drained().commit();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (int task = 1; task <= 10; task++) {
                try {
                    Thread.sleep(300);
                } catch (InterruptedException e) {
                    return;
                }
                var event = new Drained();
                event.task = task;
                event.commit();
            }
            System.out.println("drained: 10 tasks");
        }));
    }
}
JAVA
javac Drain.java
java -XX:StartFlightRecording:settings=none,filename=app.jfr -Xlog:jfr*=off -cp . Drain > out 2> err
java -version 2>&1 | head -1
echo 'guess: 11 events, tasks 0 to 10'
grep drained out
jfr print --events demo.Drained,jdk.DataLoss app.jfr | sed -n 's/^ *task = /recorded: task /p; /jdk.DataLoss/p' > seen
cat seen
grep -q 'task 0$' seen && ! grep -q 'task 10$' seen && ! grep -q DataLoss seen
