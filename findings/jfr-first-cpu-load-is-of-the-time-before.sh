#!/usr/bin/env bash
# Natural guess: each jdk.CPULoad tells the load of the period before it, and a recording that begins while a program idles begins
# with a low one.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3, Linux): it tells the load since the last one, in whichever recording that was. The
# first of a JVM is 0, of the machine, too, however busy both are. The first of a later recording is the average since the
# recording before ended, minutes or days ago: a program that stands still begins with the load that it had then.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Load.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Load {
    static volatile double result;

    static void compute(long millis) {
        long from = System.nanoTime();
        while (System.nanoTime() - from < millis * 1_000_000) {
            for (int i = 0; i < 1000; i++) result = Math.sqrt(result + i);
        }
    }

    static List<RecordedEvent> record(boolean busy) throws Exception {
        Path file = Path.of("load.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.CPULoad").with("period", "1 s");
            recording.start();
            if (busy) compute(4000);
            else Thread.sleep(4000);
            recording.stop();
            recording.dump(file);
        }
        var loads = new ArrayList<>(RecordingFile.readAllEvents(file));
        loads.sort(Comparator.comparing(RecordedEvent::getStartTime));
        System.out.print(busy ? "busy all the time:  " : "idle all the time:  ");
        loads.forEach(load -> System.out.printf(" jvmUser %.2f machineTotal %.2f;", load.getFloat("jvmUser"), load.getFloat("machineTotal")));
        System.out.println();
        return loads;
    }

    public static void main(String[] args) throws Exception {
        compute(1000);
        List<RecordedEvent> busy = record(true);
        compute(6000);
        List<RecordedEvent> idle = record(false);
        boolean zeroAtFirst = busy.get(0).getFloat("jvmUser") == 0 && busy.get(0).getFloat("machineTotal") == 0
                && busy.get(1).getFloat("jvmUser") > 0 && busy.get(1).getFloat("machineTotal") > 0;
        boolean ofBefore = idle.get(0).getFloat("jvmUser") > 3 * idle.get(idle.size() - 1).getFloat("jvmUser") + 0.001;
        System.exit(zeroAtFirst && ofBefore ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: high from the first one on while busy, low from the first one on while idle'
java Load.java
