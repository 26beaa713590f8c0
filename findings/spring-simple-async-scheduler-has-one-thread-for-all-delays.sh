#!/usr/bin/env bash
# Natural guess: Spring's SimpleAsyncTaskScheduler, made to run each task in a new thread, runs tasks with a fixed delay beside each other;
# and a task with a fixed rate not beside itself, as a ScheduledExecutorService and ThreadPoolTaskScheduler do not.
# What it does (org.springframework:spring-context 6.2.12; OpenJDK 17.0.15, Temurin 25.0.3): the other way round. All with a fixed delay
# share the scheduler's own thread: while one takes two seconds, the others do not begin, and it is a lane of its own that has them all.
# With a fixed rate of 200 ms a task that takes a second has five runs of itself at once, each in a thread of its own.
set -euo pipefail
version=6.2.12
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Delays.java <<'JAVA'
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

public class Delays {
    static final AtomicInteger NOW = new AtomicInteger(), AT_ONCE = new AtomicInteger();

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void run(int millis) {
        AT_ONCE.accumulateAndGet(NOW.incrementAndGet(), Math::max);
        pause(millis);
        NOW.decrementAndGet();
    }

    public static void main(String[] args) {
        var threads = ConcurrentHashMap.<String>newKeySet();
        int ofDelays;
        try (var scheduler = new SimpleAsyncTaskScheduler()) {
            for (int i = 0; i < 3; i++) {
                scheduler.scheduleWithFixedDelay(() -> {
                    threads.add(Thread.currentThread().getName());
                    run(500);
                }, Duration.ofMillis(10));
            }
            pause(4000);
        }
        ofDelays = AT_ONCE.getAndSet(0);
        NOW.set(0);
        try (var scheduler = new SimpleAsyncTaskScheduler()) {
            scheduler.scheduleAtFixedRate(() -> run(1000), Duration.ofMillis(200));
            pause(4000);
        }
        int ofRate = AT_ONCE.get();
        System.out.println("three tasks with a fixed delay: at once " + ofDelays + ", threads " + threads.size()
                + "; one task with a fixed rate: at once " + (ofRate >= 3 ? "three or more" : ofRate));
        System.exit(ofDelays == 1 && threads.size() == 1 && ofRate >= 3 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "spring-context $version"
echo 'guess: at once 3, threads 3 or more; at once 1'
java -cp 'lib/*' Delays.java 2> log || { tail -3 log; exit 1; }
