#!/usr/bin/env bash
# Natural guess: Mission Control's writer makes recordings as the JDK does, so a thread given with osThreadId and javaThreadId
# has both, and a field that a type does not have is refused.
# What it does (org.openjdk.jmc:flightrecorder.writer 9.1.2): its java.lang.Thread has no javaThreadId; the value is dropped
# without a word. The JDK's reader says -1 for every thread of such a file, so a reader that tells threads apart by the Java id,
# as virtual threads need it, sees one. A test made with this writer is none of that.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for artifact in flightrecorder.writer:9.1.2 common:9.1.2; do
  mvn -q -B -Dstyle.color=never dependency:copy -Dartifact="org.openjdk.jmc:$artifact" -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
done
cat > Write.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.consumer.*;
import org.openjdk.jmc.flightrecorder.writer.api.*;

public class Write {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("written.jfr");
        try (var recording = Recordings.newRecording(file)) {
            Type type = recording.registerEventType("demo.Work");
            for (long id = 1; id <= 2; id++) {
                long thread = id;
                recording.writeEvent(type.asValue(event -> event.putField("startTime", thread)
                        .putField("eventThread", fields -> fields.putField("javaName", "worker-" + thread)
                                .putField("javaThreadId", thread + 40)
                                .putField("osThreadId", thread))));
            }
        }
        var seen = new TreeMap<String, Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Work")) {
                seen.put(event.getThread().getJavaName(), event.getThread().getJavaThreadId());
            }
        }
        System.out.println("Java ids: " + seen);
        System.exit(seen.equals(Map.of("worker-1", -1L, "worker-2", -1L)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'flightrecorder.writer 9.1.2'
echo 'guess: Java ids: {worker-1=41, worker-2=42}, or an exception'
java -cp 'lib/*' Write.java
