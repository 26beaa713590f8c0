#!/usr/bin/env bash
# Natural guess: Guava's AsyncEventBus with a pool of four threads handles four events at once, and a slow subscriber holds up no other as
# long as one thread is free.
# What is recorded (com.google.guava:guava 33.5.0-jre; OpenJDK 17.0.15, Temurin 25.0.3): a subscriber is called for one event at a time,
# under a lock, and each further event of it takes a thread of the pool to wait there: three jdk.JavaMonitorEnter for a
# Subscriber$SynchronizedSubscriber beside one thread at work. Four events for the slow one, and the pool is full: the quick subscriber's
# event waits for seconds. With @AllowConcurrentEvents on the slow one's method no thread waits.
set -euo pipefail
version=33.5.0-jre
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Bus.java <<'JAVA'
import com.google.common.eventbus.*;
import java.nio.file.Path;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Bus {
    public static class Slow {
        @Subscribe
        public void order(String order) throws InterruptedException {
            Thread.sleep(1000);
        }
    }

    public static class Concurrent {
        @Subscribe
        @AllowConcurrentEvents
        public void order(String order) throws InterruptedException {
            Thread.sleep(1000);
        }
    }

    public static class Quick {
        final CompletableFuture<Long> handled = new CompletableFuture<>();

        @Subscribe
        public void price(Integer price) {
            handled.complete(System.nanoTime());
        }
    }

    /** How many threads wait for a subscriber when it has four events, by class; and whether the quick one waits for a second. */
    static String seen(Object slow, int events) throws Exception {
        Path file = Path.of("bus.jfr");
        var quick = new Quick();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        var bus = new AsyncEventBus(pool);
        bus.register(slow);
        bus.register(quick);
        long posted;
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter").withThreshold(java.time.Duration.ofMillis(500));
            recording.start();
            for (int i = 0; i < events; i++) bus.post("order");
            posted = System.nanoTime();
            bus.post(7);
            quick.handled.get();
            pool.shutdown();
            pool.awaitTermination(30, TimeUnit.SECONDS);
            recording.stop();
            recording.dump(file);
        }
        var waits = new TreeMap<String, Integer>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            waits.merge(event.getClass("monitorClass").getName(), 1, Integer::sum);
        }
        return "waits " + waits + ", the quick one " + (quick.handled.get() - posted >= 900_000_000 ? "waits" : "does not wait");
    }

    public static void main(String[] args) throws Exception {
        String plain = seen(new Slow(), 4), concurrent = seen(new Concurrent(), 3);
        System.out.println("plain, four events: " + plain);
        System.out.println("concurrent, three events: " + concurrent);
        System.exit(plain.equals("waits {com.google.common.eventbus.Subscriber$SynchronizedSubscriber=3}, the quick one waits")
                && concurrent.equals("waits {}, the quick one does not wait") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "guava $version"
echo 'guess: waits {}, in both'
javac -cp 'lib/*' -d classes Bus.java 2> log || { tail -3 log; exit 1; }
java -Xlog:disable -cp 'lib/*:classes' Bus 2> log || { tail -3 log; exit 1; }
