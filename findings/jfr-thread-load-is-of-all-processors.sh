#!/usr/bin/env bash
# Natural guess: the load of a thread in jdk.ThreadCPULoad is the share of a processor that it had, as in top: a thread that
# computes all the time has 100 %, and a threshold for "busy" is the same on each machine.
# What it is (OpenJDK 17.0.15, Temurin 25.0.3, Linux): the share of all processors. On two, a busy thread has 50 %, on 64 it has
# 1.6 %; numbers of two machines are to be compared after they were multiplied by the processors (jdk.CPUInformation).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Load.java <<'JAVA'
import java.lang.management.*;
import java.nio.file.*;
import java.time.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Load {
    static volatile double result;

    public static void main(String[] args) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Path file = Path.of("load.jfr");
        long used;
        long passed;
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadCPULoad").with("period", "everyChunk");
            recording.start();
            long cpu = threads.getCurrentThreadCpuTime();
            long from = System.nanoTime();
            while (System.nanoTime() - from < 2_000_000_000L) result = Math.sqrt(result + 1);
            used = threads.getCurrentThreadCpuTime() - cpu;
            passed = System.nanoTime() - from;
            recording.stop();
            recording.dump(file);
        }
        RecordedEvent last = null;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            boolean ours = event.getThread() != null && "main".equals(event.getThread().getJavaName());
            if (ours && (last == null || event.getStartTime().isAfter(last.getStartTime()))) last = event;
        }
        double share = (double) used / passed;
        double load = last.getDouble("user") + last.getDouble("system");
        System.out.printf("%d processors; the thread had %.2f of one; jdk.ThreadCPULoad says %.2f%n", processors, share, load);
        if (processors == 1) {
            System.out.println("needs two processors");
            System.exit(3);
        }
        System.exit(Math.abs(load * processors / share - 1) < 0.3 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: both figures are about the same'
java Load.java
