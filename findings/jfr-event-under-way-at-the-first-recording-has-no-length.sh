#!/usr/bin/env bash
# Natural guess: an event of one's own that a program began before a recording was started, and commits while it runs, is recorded with its
# begin: the times are in the event object; or not at all, as the JDK's own waits are.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it depends on whether the JVM has had a recording before. If not, begin() and end() were
# empty, as they are until then, and the event is a moment at its end, of length 0: what took longest when jcmd was called, the hanging
# request, looks like one that took no time. In the second recording of the same JVM it has its whole length, and begins before the
# recording. isEnabled() is false both times, when it begins.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Under.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Under {
    @Name("demo.Call")
    static class Call extends Event {}

    /** The recorded length of a call of 600 ms in the middle of which a recording is started. */
    static long millis() throws Exception {
        Path file = Path.of("call.jfr");
        var call = new Call();
        if (call.isEnabled()) throw new IllegalStateException("enabled without a recording");
        call.begin();
        Thread.sleep(300);
        try (var recording = new Recording()) {
            recording.start();
            Thread.sleep(300);
            call.end();
            call.commit();
            recording.stop();
            recording.dump(file);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Call")) return event.getDuration().toMillis();
        }
        return -1;
    }

    public static void main(String[] args) throws Exception {
        long first = millis(), second = millis();
        System.out.println("length of the call in the JVM's first recording: " + first + " ms, in its second: "
                + (second >= 600 ? "600 ms or more" : second + " ms"));
        System.exit(first == 0 && second >= 600 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 600 ms or more, or -1, in both'
java -Xlog:disable Under.java
