#!/usr/bin/env bash
# Natural guess: a thread that publishes to a Disruptor whose ring is full, with a BlockingWaitStrategy, waits until the slow consumer has
# made room, and is recorded so: one wait of two seconds.
# What it does (com.lmax:disruptor 4.0.0; OpenJDK 17.0.15, Temurin 25.0.3): the strategy is the consumer's. The publisher asks to be parked for a
# nanosecond, looks, and parks again, thousands of times a second. Hardly any of them is as long as a recording's threshold (20 ms, 10 in
# profile.jfc), so two seconds of back pressure have hardly an event, in a thread that looks as if it had nothing to do; without a threshold
# there are thousands, with no object that they wait for.
set -euo pipefail
version=4.0.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.lmax</groupId><artifactId>disruptor</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Full.java <<'JAVA'
import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.dsl.*;
import com.lmax.disruptor.util.DaemonThreadFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Full {
    static class Order {}

    @Name("demo.Publish")
    static class Publish extends Event {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of("full.jfr");
        try (var recording = new Recording()) {
            for (String wait : List.of("ThreadPark", "ThreadSleep", "JavaMonitorWait", "JavaMonitorEnter")) recording.enable("jdk." + wait).withoutThreshold();
            recording.start();
            var ring = new Disruptor<>(Order::new, 4, DaemonThreadFactory.INSTANCE, ProducerType.SINGLE, new BlockingWaitStrategy());
            var room = new CountDownLatch(1);
            ring.handleEventsWith((order, sequence, last) -> room.await());
            ring.start();
            var publisher = new Thread(() -> {
                for (int i = 0; i < 5; i++) {
                    var publish = new Publish();
                    publish.begin();
                    ring.publishEvent((order, sequence) -> {});
                    publish.commit();
                }
            }, "publisher");
            publisher.start();
            Thread.sleep(2000);
            room.countDown();
            publisher.join();
            ring.shutdown();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getThread() != null && "publisher".equals(event.getThread().getJavaName())).toList();
        RecordedEvent last = events.stream().filter(event -> event.getEventType().getName().equals("demo.Publish"))
                .max(Comparator.comparing(RecordedEvent::getDuration)).orElseThrow();
        List<RecordedEvent> waits = events.stream().filter(event -> !event.getEventType().getName().equals("demo.Publish")
                && !event.getStartTime().isBefore(last.getStartTime()) && !event.getEndTime().isAfter(last.getEndTime())).toList();
        long inSight = waits.stream().map(RecordedEvent::getDuration).filter(length -> length.toMillis() >= 20).mapToLong(Duration::toMillis).sum();
        boolean withoutObject = waits.stream().allMatch(wait -> wait.getEventType().getName().equals("jdk.ThreadPark") && wait.getClass("parkedClass") == null);
        System.out.println("the fifth order was published in " + (last.getDuration().toMillis() > 1500 ? "about two seconds" : "a moment") + ": "
                + (waits.size() > 500 ? "more than 500" : waits.size()) + " waits" + (withoutObject ? ", parks for no object" : "")
                + "; of 20 ms and more: " + (inSight < 1000 ? "less" : "more") + " than half of the time");
        System.exit(last.getDuration().toMillis() > 1500 && waits.size() > 500 && withoutObject && inSight < 1000 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "disruptor $version"
echo 'guess: 1 wait; more than half of the time'
java -cp 'lib/*' Full.java 2> log || { tail -3 log; exit 1; }
