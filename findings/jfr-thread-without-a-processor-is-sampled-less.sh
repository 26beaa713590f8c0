#!/usr/bin/env bash
# Natural guess: jdk.ExecutionSample looks at every thread that runs Java code, or wants to, once a period; so thirty busy
# threads have thirty times the samples of one, and a gap in a thread's samples means that it did something else.
# What it does (OpenJDK 17.0.15 and Temurin 25.0.3, Linux): with many more busy threads than processors, all of them together
# have about as many samples as the processors had periods. A thread that waits for a processor has few: samples show who
# got processor time, not who wanted some, and gaps of several periods within one loop are usual.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Busy.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Busy {
    static volatile boolean on;
    static volatile double result;

    static void compute() {
        double value = 1;
        while (on) {
            for (int i = 0; i < 1000; i++) value = Math.sqrt(value + i);
            result = value;
        }
    }

    /** Samples a thread, of 100 periods. */
    static double samples(int threads) throws Exception {
        on = true;
        List<Thread> busy = new ArrayList<>();
        for (int i = 0; i < threads; i++) busy.add(new Thread(Busy::compute, "busy"));
        busy.forEach(Thread::start);
        Thread.sleep(500); // until it is compiled
        Path file = Path.of("busy.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(20));
            recording.start();
            Thread.sleep(4000);
            recording.stop();
            recording.dump(file);
        }
        on = false;
        for (Thread thread : busy) thread.join();
        long seen = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .filter(event -> event.<RecordedThread>getValue("sampledThread").getJavaName().equals("busy"))
                .count();
        return seen / 2.0 / threads;
    }

    public static void main(String[] args) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        double one = samples(1);
        double many = samples(8 * processors);
        System.out.printf("%d processors, samples a thread in 100 periods: 1 busy thread %.0f, %d busy threads %.0f each%n",
                processors, one, 8 * processors, many);
        System.exit(many < one / 2 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: about 100 each, however many there are'
java Busy.java
