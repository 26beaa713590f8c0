#!/usr/bin/env bash
# Natural guess: in Caffeine's statistics a hit is a request that had its value at once; who waits while another thread loads the
# same key is a miss, as in Guava's cache, after which it was made.
# What it counts (com.github.ben-manes.caffeine:caffeine 3.2.3, guava 33.5.0-jre; OpenJDK 17.0.15, Temurin 25.0.3): one miss, for the
# thread that loads. Ten threads ask for one key and wait 300 ms each: nine hits, a hit rate of 90 %, and a load time of 300 ms
# in all; Guava has ten misses. Flight Recorder has nine waits, of 2.7 seconds together. The worse a stampede, the better the rate.
set -euo pipefail
version=3.2.3
guava=33.5.0-jre
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.ben-manes.caffeine</groupId><artifactId>caffeine</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>$guava</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Stampede.java <<'JAVA'
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Stampede {
    static final CountDownLatch LOADS = new CountDownLatch(1);

    static String load() throws InterruptedException {
        LOADS.countDown();
        Thread.sleep(300);
        return "value";
    }

    /** Ten threads, of which the first one loads; how long the others were recorded to wait. */
    static String ask(Callable<String> request) throws Exception {
        Path file = Path.of("stampede.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(20));
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(20));
            recording.start();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < 10; i++) {
                var thread = new Thread(() -> {
                    try {
                        request.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }, "asks");
                threads.add(thread);
                thread.start();
                if (i == 0) LOADS.await();
            }
            for (Thread thread : threads) thread.join();
            recording.stop();
            recording.dump(file);
        }
        List<Duration> waits = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getThread().getJavaName().equals("asks")).map(RecordedEvent::getDuration).toList();
        return waits.size() + " waits of " + waits.stream().mapToLong(Duration::toMillis).sum() + " ms";
    }

    public static void main(String[] args) throws Exception {
        var caffeine = Caffeine.newBuilder().recordStats().<String, String>build();
        String waits = ask(() -> caffeine.get("key", key -> {
            try {
                return load();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        var guava = CacheBuilder.newBuilder().recordStats().<String, String>build();
        String guavas = ask(() -> guava.get("key", Stampede::load));
        System.out.println("Caffeine: hits " + caffeine.stats().hitCount() + ", misses " + caffeine.stats().missCount() + "; " + waits);
        System.out.println("Guava:    hits " + guava.stats().hitCount() + ", misses " + guava.stats().missCount() + "; " + guavas);
        System.exit(caffeine.stats().hitCount() == 9 && caffeine.stats().missCount() == 1 && waits.startsWith("9 ")
                && guava.stats().hitCount() == 0 && guava.stats().missCount() == 10 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "caffeine $version, guava $guava"
echo 'guess: hits 0, misses 10, in both'
java -cp 'lib/*' Stampede.java
