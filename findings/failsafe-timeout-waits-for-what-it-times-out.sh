#!/usr/bin/env bash
# Natural guess: Failsafe.with(Timeout.of(200 ms)).get(call) returns after 200 ms with a TimeoutExceededException; or, if it lets the call
# go on, with its result.
# What it does (dev.failsafe:failsafe 3.3.2; OpenJDK 17.0.15, Temurin 25.0.3): the caller's thread makes the call and nobody interrupts it.
# It returns when the call is done, three seconds later, and then throws, and what was computed is thrown away; with a RetryPolicy around
# it, the whole is done again. A span around it has a timeout that was ten times as long as its limit. withInterrupt() ends in time, if the
# call heeds interrupts.
set -euo pipefail
version=3.3.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.failsafe</groupId><artifactId>failsafe</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Limit.java <<'JAVA'
import dev.failsafe.*;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

public class Limit {
    static final AtomicInteger DONE = new AtomicInteger();

    static String call() throws InterruptedException {
        Thread.sleep(3000);
        DONE.incrementAndGet();
        return "result";
    }

    /** What comes of it, and how many of its calls came to their end before. */
    static String outcome(Timeout<String> timeout, int retries) {
        DONE.set(0);
        var retry = RetryPolicy.<String>builder().withMaxRetries(retries).build();
        String ended;
        try {
            ended = Failsafe.with(retry, timeout).get(Limit::call);
        } catch (TimeoutExceededException e) {
            ended = "TimeoutExceededException";
        }
        return ended + " behind " + DONE + " finished call(s)";
    }

    public static void main(String[] args) {
        var plain = Timeout.<String>of(Duration.ofMillis(200));
        var interrupting = Timeout.<String>builder(Duration.ofMillis(200)).withInterrupt().build();
        String once = outcome(plain, 0), twice = outcome(plain, 1), interrupted = outcome(interrupting, 0);
        System.out.println("timeout: " + once + "; with one retry: " + twice + "; with interrupt: " + interrupted);
        System.exit(once.equals("TimeoutExceededException behind 1 finished call(s)")
                && twice.equals("TimeoutExceededException behind 2 finished call(s)")
                && interrupted.equals("TimeoutExceededException behind 0 finished call(s)") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "failsafe $version"
echo 'guess: TimeoutExceededException behind 0 finished call(s), in all'
java -cp 'lib/*' Limit.java
