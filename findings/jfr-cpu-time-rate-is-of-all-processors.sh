#!/usr/bin/env bash
# Natural guess: jdk.CPUTimeSample (JEP 509) with throttle=100/s takes a hundred samples in each second that a thread computes, if
# nothing else does; at the least, the same program has as many on each machine.
# What it does (Temurin 25.0.3, Linux): it deals the rate out to all processors, also to idle ones. A single busy thread has 50 a second of
# processor time where the JVM sees two, and 12 where it sees eight: the period is processors / rate, 80 ms there. With the default of
# 500/s, one busy thread of a machine with 64 has 8. Counts of two machines do not compare; times samplingPeriod, they do. A period
# instead, throttle=10ms, is the same everywhere.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
cat > Rate.java <<'JAVA'
import java.lang.management.*;
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Rate {
    static volatile long result;

    /** Computes until the thread had a second of processor time. */
    static void compute() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (long end = threads.getCurrentThreadCpuTime() + 1_000_000_000; threads.getCurrentThreadCpuTime() < end; ) {
            for (int i = 0; i < 1_000_000; i++) result += i;
        }
    }

    public static void main(String[] args) throws Exception {
        String throttle = args[0];
        long periodMillis = Long.parseLong(args[1]);
        Path file = Path.of("rate.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.CPUTimeSample").with("throttle", throttle);
            recording.start();
            compute();
            recording.stop();
            recording.dump(file);
        }
        int samples = 0;
        var periods = new TreeSet<Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.CPUTimeSample") && event.getThread("eventThread").getJavaName().equals("main")) {
                samples++;
                periods.add(event.getDuration("samplingPeriod").toMillis());
            }
        }
        System.out.printf("%d processors, throttle=%s: %d samples of a second, periods %s ms%n",
                Runtime.getRuntime().availableProcessors(), throttle, samples, periods);
        System.exit(periods.first() == periodMillis && samples > 600 / periodMillis && samples < 1400 / periodMillis ? 0 : 1);
    }
}
JAVA
"$jdk/bin/javac" Rate.java
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: about 100 samples, period 10 ms, each time'
for processors in 2 8; do
  "$jdk/bin/java" -XX:ActiveProcessorCount=$processors -Xlog:disable Rate 100/s $((processors * 10))
  "$jdk/bin/java" -XX:ActiveProcessorCount=$processors -Xlog:disable Rate 10ms 10
done
