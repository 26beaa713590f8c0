#!/usr/bin/env bash
# Natural guess: KafkaProducer.send() returns a Future at once, as it is asynchronous: with no broker there the caller goes on, and the
# Future and the callback tell of it later.
# What it does (org.apache.kafka:kafka-clients 4.3.1; OpenJDK 17.0.15, Temurin 25.0.3): before it can hand over the record it needs to
# know the topic's partitions, and waits for that in the caller's thread, up to max.block.ms: a minute unless set otherwise, for each
# call. Only then does it return, with a Future that has failed already. In a recording it is the caller that stands still, in
# Object.wait, not the producer's thread, and an event loop that calls it stands as long.
set -euo pipefail
version=4.3.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Send.java <<'JAVA'
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.serialization.StringSerializer;

public class Send {
    static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("send.jfr");
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + freePort(), "max.block.ms", 3000);
        long millis;
        boolean done;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorWait").withoutThreshold();
            recording.start();
            long begin = System.nanoTime();
            done = producer.send(new ProducerRecord<>("orders", "1")).isDone();
            millis = (System.nanoTime() - begin) / 1_000_000;
            recording.stop();
            recording.dump(file);
        }
        var waits = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getThread() != null && event.getThread().getJavaName().equals("main")) {
                waits.add(event.getClass("monitorClass").getName());
            }
        }
        long block = ((Number) ProducerConfig.configDef().defaultValues().get("max.block.ms")).longValue();
        System.out.println("send() returns after max.block.ms: " + (millis >= 2900) + ", its Future is done: " + done + "; main waited for "
                + waits + "; the default of max.block.ms: " + block);
        System.exit(millis >= 2900 && done && !waits.isEmpty() && block == 60_000 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "kafka-clients $version"
echo 'guess: false, false, []'
java -Xlog:disable -cp 'lib/*' Send.java 2> log || { tail -3 log; exit 1; }
