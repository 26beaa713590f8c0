#!/usr/bin/env bash
# Natural guess: where a thread parks without a limit, the fields timeout and until of jdk.ThreadPark are absent: null, or 0 as the timeout of
# a jdk.JavaMonitorWait without one is; `jfr print` says N/A.
# What they have (OpenJDK 17.0.15, Temurin 25.0.3): the smallest long. getDuration("timeout").toMillis() and
# getInstant("until").toEpochMilli() throw ArithmeticException; `jfr print --json` writes "PT-2562047788015215H-30M-8S" and the year
# -999999999, a duration and a time to a program that reads it; an average of getLong("timeout") is negative. Most parks are so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Limit.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Limit {
    interface Ask {
        Object get();
    }

    static String ask(Ask ask) {
        try {
            return "" + ask.get();
        } catch (ArithmeticException e) {
            return "ArithmeticException";
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("limit.jfr");
        try (var recording = new Recording()) {
            for (String type : List.of("jdk.ThreadPark", "jdk.JavaMonitorWait")) recording.enable(type).withThreshold(Duration.ofMillis(100));
            recording.start();
            var parked = new Thread(LockSupport::park, "parked");
            parked.start();
            Thread.sleep(500);
            LockSupport.unpark(parked);
            var waiting = new Thread(() -> {
                try {
                    synchronized (file) {
                        file.wait();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }, "waiting");
            waiting.start();
            Thread.sleep(500);
            synchronized (file) {
                file.notifyAll();
            }
            waiting.join();
            recording.stop();
            recording.dump(file);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getThread() == null || !List.of("parked", "waiting").contains(event.getThread().getJavaName())) continue;
            System.out.println(event.getEventType().getName() + ": getLong(\"timeout\") " + event.getLong("timeout")
                    + ", getDuration(\"timeout\").toMillis() " + ask(() -> event.getDuration("timeout").toMillis())
                    + (event.hasField("until")
                            ? ", getInstant(\"until\").toEpochMilli() " + ask(() -> event.getInstant("until").toEpochMilli())
                            : ""));
        }
    }
}
JAVA
jfr=$(dirname "$(readlink -f "$(command -v java)")")/jfr
java -version 2>&1 | head -1
echo 'guess: null, or 0'
java -Xlog:disable Limit.java > out
cat out
"$jfr" print --json --events ThreadPark limit.jfr | grep -E '"(timeout|until)"' > json
echo 'jfr print --json:'
sort -u json
grep -q 'ThreadPark.*toMillis() ArithmeticException.*toEpochMilli() ArithmeticException' out
grep -q 'JavaMonitorWait: getLong("timeout") 0, getDuration("timeout").toMillis() 0$' out
grep -q '"timeout": "PT-2562047788015215H' json
grep -q '"until": "-999999999' json
