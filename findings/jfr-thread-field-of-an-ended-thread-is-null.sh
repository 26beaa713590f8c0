#!/usr/bin/env bash
# Flight Recorder: a field of type Thread that holds a thread which has ended is recorded as null, although the object is there
# and still tells its name.
# Guess: the thread that the field refers to, as for one that runs: its name is asked of the object.
# (Seen on OpenJDK 17.0.15 and Temurin 25.0.3.)
# Needs a JDK 17 or newer: JAVA_HOME, else the PATH.
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > App.java << 'JAVA'
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.*;
import jdk.jfr.consumer.*;
public class App {
    @Name("app.Handover")
    static class Handover extends Event {
        String what;
        Thread by;
    }
    public static void main(String[] args) throws Exception {
        var end = new CountDownLatch(1);
        Thread running = new Thread(() -> { try { end.await(); } catch (InterruptedException e) { } }, "running");
        Thread ended = new Thread(() -> { }, "ended");
        running.start();
        ended.start();
        ended.join();
        Path file = Path.of("app.jfr");
        try (var recording = new Recording()) {
            recording.enable("app.Handover");
            recording.start();
            for (Thread by : new Thread[] {running, ended}) {
                var event = new Handover();
                event.what = by.getName();
                event.by = by;
                event.commit();
            }
            recording.stop();
            recording.dump(file);
        }
        end.countDown();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("app.Handover")) {
                RecordedThread by = event.getThread("by");
                System.out.println(event.getString("what") + "=" + (by == null ? null : by.getJavaName()));
            }
        }
    }
}
JAVA
"$java" -Xlog:disable App.java > out
echo "Java:      $("$java" -version 2>&1 | head -n 1)"
echo "guess:     running=running and ended=ended"
echo "behaviour: $(tr '\n' ' ' < out)"
[[ $(sort out | tr '\n' ' ') == 'ended=null running=running ' ]]
