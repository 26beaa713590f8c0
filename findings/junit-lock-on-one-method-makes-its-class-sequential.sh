#!/usr/bin/env bash
# Natural guess: with JUnit's parallel execution, a method that asks for the global lock (what @Isolated asks for classes)
# waits for all others and they for it, while the other methods of its class go on running side by side before and after.
# What it does (JUnit 6.1.3): the whole class is run in one thread, one method after the other; a class beside it without
# such a method runs its methods side by side.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.junit.platform:junit-platform-console-standalone:6.1.3 -DoutputDirectory=. -Dmdep.useBaseVersion
cat > Tests.java <<'JAVA'
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.parallel.*;

class Tests {
    /** The most methods of a class that ran at the same time. */
    static void together(AtomicInteger running, AtomicInteger most) throws Exception {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        Thread.sleep(500);
        running.decrementAndGet();
    }

    static class Free {
        static final AtomicInteger RUNNING = new AtomicInteger(), MOST = new AtomicInteger();
        @Test void a() throws Exception { together(RUNNING, MOST); }
        @Test void b() throws Exception { together(RUNNING, MOST); }
        @Test void c() throws Exception { together(RUNNING, MOST); }
        @AfterAll static void tell() { System.out.println("methods at once, none wants the lock: " + MOST); }
    }

    static class OneLocked {
        static final AtomicInteger RUNNING = new AtomicInteger(), MOST = new AtomicInteger();
        @Test void a() throws Exception { together(RUNNING, MOST); }
        @Test void b() throws Exception { together(RUNNING, MOST); }
        @Test @ResourceLock(value = Resources.GLOBAL, mode = ResourceAccessMode.READ_WRITE)
        void c() throws Exception { together(RUNNING, MOST); }
        @AfterAll static void tell() { System.out.println("methods at once, one of three wants the lock: " + MOST); }
    }
}
JAVA
jar=$(echo junit-platform-console-standalone-*.jar)
javac -cp "$jar" Tests.java
java -version 2>&1 | head -1
echo "JUnit $(sed "s/.*-\\(.*\\).jar/\\1/" <<< "$jar")"
echo 'guess: 3 at once where none wants the lock, 2 where one of three does'
java -jar "$jar" execute --disable-banner --details none -cp . -c 'Tests$Free' -c 'Tests$OneLocked' \
  --config junit.jupiter.execution.parallel.enabled=true --config junit.jupiter.execution.parallel.mode.default=concurrent \
  --config junit.jupiter.execution.parallel.config.strategy=fixed --config junit.jupiter.execution.parallel.config.fixed.parallelism=4 \
  > out.txt 2>&1 || { cat out.txt; exit 1; }
grep 'methods at once' out.txt
grep -q 'none wants the lock: 3' out.txt && grep -q 'one of three wants the lock: 1' out.txt
