#!/usr/bin/env bash
# Natural guess: a recording with default settings, dumped while two threads are deadlocked, has their jdk.JavaMonitorEnter
# events: those are enabled, and the threads have waited for long.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): a wait is recorded when it ends, so neither is there. What tells of the
# deadlock is a text: jdk.ThreadDump, taken at each chunk's begin and end, with "Found one Java-level deadlock".
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$jvm" 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"
cat > Dead.java <<'JAVA'
import java.util.concurrent.CountDownLatch;

public class Dead {
    static void take(Object one, Object two, CountDownLatch both) {
        synchronized (one) {
            both.countDown();
            try { both.await(); } catch (InterruptedException e) { return; }
            synchronized (two) { System.out.println("never"); }
        }
    }

    public static void main(String[] args) {
        Object a = new StringBuilder(), b = new StringBuilder();
        var both = new CountDownLatch(2);
        new Thread(() -> take(a, b, both), "left").start();
        new Thread(() -> take(b, a, both), "right").start();
    }
}
JAVA
javac Dead.java
java -XX:StartFlightRecording:settings=default -cp . Dead > /dev/null 2>&1 &
jvm=$!
until jcmd "$jvm" Thread.print 2> /dev/null | grep -q 'Found one Java-level deadlock'; do sleep 0.2; done
sleep 1
jcmd "$jvm" JFR.dump filename="$work/hung.jfr" > /dev/null
java -version 2>&1 | head -1
waits=$(jfr print --events JavaMonitorEnter hung.jfr | grep -c 'StringBuilder' || true)
dumps=$(jfr print --events ThreadDump hung.jfr | grep -c 'Found one Java-level deadlock' || true)
echo "guess: two waits for the locks"
echo "jdk.JavaMonitorEnter of these locks: $waits; dumps of threads that tell of the deadlock: $dumps"
[[ $waits == 0 && $dumps -ge 1 ]]
