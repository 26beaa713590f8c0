#!/usr/bin/env bash
# Natural guess: a Kafka producer with nothing else to send sends a record at once; linger.ms is 0 unless one sets it, as it was for
# years, and so send().get() takes what the network and the broker take.
# What it does (org.apache.kafka:kafka-clients 4.1.1 with a broker of the same version in the JVM; OpenJDK 17.0.15, Temurin 25.0.3): since
# 4.0 it is 5: the record waits for others that may come. Of two hundred calls one by one none takes less than 5 ms, though nothing else
# is sent, so that a program that sends and waits comes to less than two hundred in a second, however near the broker is. With linger.ms=0
# the quickest takes less.
set -euo pipefail
version=4.1.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>$version</version></dependency>
    <dependency>
      <groupId>org.apache.kafka</groupId><artifactId>kafka-test-common-runtime</artifactId><version>$version</version>
    </dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Company.java <<'JAVA'
import java.util.*;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.test.*;

public class Company {
    /** The shortest of two hundred calls of send().get(), in microseconds. */
    static long shortest(String servers, Map<String, Object> more) throws Exception {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", servers);
        long shortest = Long.MAX_VALUE;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 200; i++) {
                long begin = System.nanoTime();
                producer.send(new ProducerRecord<>("orders", "order")).get();
                shortest = Math.min(shortest, System.nanoTime() - begin);
            }
        }
        return shortest / 1000;
    }

    public static void main(String[] args) throws Exception {
        TestKitNodes nodes = new TestKitNodes.Builder().setCombined(true).setNumBrokerNodes(1).setNumControllerNodes(1).build();
        long plain, atOnce;
        try (KafkaClusterTestKit cluster = new KafkaClusterTestKit.Builder(nodes).build()) {
            cluster.format();
            cluster.startup();
            cluster.waitForReadyBrokers();
            try (var admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic("orders", 1, (short) 1))).all().get();
            }
            plain = shortest(cluster.bootstrapServers(), Map.of());
            atOnce = shortest(cluster.bootstrapServers(), Map.of("linger.ms", 0));
        }
        System.out.println("the shortest of 200 calls takes " + (plain >= 4900 ? "5 ms or more" : "less than 5 ms") + "; with linger.ms=0: "
                + (atOnce < 4900 ? "less than 5 ms" : "5 ms or more"));
        System.exit(plain >= 4900 && atOnce < 4900 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "kafka-clients $version"
echo 'guess: less than 5 ms, in both'
mkdir tmp
java -Djava.io.tmpdir=tmp -cp 'lib/*' Company.java > out 2> log || { cat out; tail -3 log; exit 1; }
tail -1 out
