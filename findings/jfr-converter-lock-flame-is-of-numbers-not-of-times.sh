#!/usr/bin/env bash
# Natural guess: in the flame graph of jfrconv --lock, which its help calls a lock contention profile, the width of a lock is how long was
# waited for it: the broadest is the one that costs most.
# What it is (tools.profiler:jfr-converter 4.1; recordings of OpenJDK 17.0.15 and Temurin 25.0.3): the number of waits. A lock for which
# ten threads waited a moment each is ten times as broad as one for which a thread waited two seconds, longer than all of the ten. With
# --total it is the time, in nanoseconds. A change that makes one long wait of many short ones looks like a cure.
set -euo pipefail
version=4.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>tools.profiler</groupId><artifactId>jfr-converter</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Locks.java <<'JAVA'
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;

public class Locks {
    static final Object LOCK = new Object();

    static synchronized void longWait(int millis, CountDownLatch inside) {
        pause(millis, inside);
    }

    static void shortWait(int millis, CountDownLatch inside) {
        synchronized (LOCK) {
            pause(millis, inside);
        }
    }

    static void pause(int millis, CountDownLatch inside) {
        inside.countDown();
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One thread holds a lock, another waits for it. */
    static void contend(boolean isLong, int millis) throws InterruptedException {
        var inside = new CountDownLatch(1);
        Thread[] threads = {
            new Thread(() -> { if (isLong) longWait(millis, inside); else shortWait(millis, inside); }),
            new Thread(() -> { if (isLong) longWait(0, inside); else shortWait(0, inside); })
        };
        threads[0].start();
        inside.await();
        threads[1].start();
        for (Thread thread : threads) thread.join();
    }

    public static void main(String[] args) throws Exception {
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter").withoutThreshold().withStackTrace();
            recording.start();
            contend(true, 2000);
            for (int i = 0; i < 10; i++) contend(false, 60);
            recording.stop();
            recording.dump(Path.of("locks.jfr"));
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "jfr-converter $version"
java -Xlog:disable Locks.java
width() { awk -v of="Locks.$2_" 'index($0, of) { sum += $NF } END { print sum + 0 }' "$1"; }
java -jar lib/*.jar --lock -o collapsed locks.jfr plain.txt > log
java -jar lib/*.jar --lock --total -o collapsed locks.jfr total.txt > log
echo 'guess: the long wait is broader'
long=$(width plain.txt longWait) short=$(width plain.txt shortWait)
echo "width of the long wait: $long, of the ten short ones: $short; with --total the long one is" \
  "$(($(width total.txt longWait) / $(width total.txt shortWait))) times as broad"
[ "$long" = 1 ] && [ "$short" = 10 ] && [ "$(width total.txt longWait)" -gt "$(width total.txt shortWait)" ]
