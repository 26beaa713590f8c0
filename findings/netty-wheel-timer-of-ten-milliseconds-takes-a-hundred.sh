#!/usr/bin/env bash
# Natural guess: newTimeout(task, 10, MILLISECONDS) of Netty's HashedWheelTimer runs the task after 10 ms, or a few more, as newTimeout
# takes any unit down to nanoseconds.
# What it does (io.netty:netty-common 4.2.9.Final; OpenJDK 17.0.15, Temurin 25.0.3): a wheel as the constructor without arguments makes it
# turns each 100 ms, and a task runs at the turn behind its time: ten one after another, of 10 ms each, take a second, not a tenth of one.
# Timeouts of all lengths come in bunches at the same moments, in one thread. With a tick of a millisecond it is as guessed.
set -euo pipefail
version=4.2.9.Final
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.netty</groupId><artifactId>netty-common</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Wheel.java <<'JAVA'
import io.netty.util.HashedWheelTimer;
import java.util.concurrent.*;

public class Wheel {
    /** How long ten timeouts of 10 ms take, one after another. */
    static long millis(HashedWheelTimer timer) throws InterruptedException {
        timer.start();
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            var ran = new CountDownLatch(1);
            timer.newTimeout(timeout -> ran.countDown(), 10, TimeUnit.MILLISECONDS);
            ran.await();
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        timer.stop();
        return millis;
    }

    public static void main(String[] args) throws Exception {
        long plain = millis(new HashedWheelTimer()), fine = millis(new HashedWheelTimer(1, TimeUnit.MILLISECONDS));
        System.out.println("ten timeouts of 10 ms take " + (plain >= 900 ? "900 ms or more" : plain + " ms")
                + "; with a tick of a millisecond: " + (fine < 600 ? "less than 600 ms" : fine + " ms"));
        System.exit(plain >= 900 && fine < 600 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "netty-common $version"
echo 'guess: less than 600 ms, in both'
java -cp 'lib/*' Wheel.java 2> log || { tail -3 log; exit 1; }
