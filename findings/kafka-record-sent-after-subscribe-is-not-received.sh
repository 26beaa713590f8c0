#!/usr/bin/env bash
# Natural guess: a Kafka consumer that calls subscribe() and then, when a record has been sent, poll(), receives that record: it was sent
# after the subscription, and the group has none that it read before.
# What it does (org.apache.kafka:kafka-clients 4.1.1 with a broker of the same version in the JVM; OpenJDK 17.0.15, Temurin 25.0.3):
# subscribe() asks nobody. Where to begin is found out in some later poll(), when the group has met, and "latest", as auto.offset.reset is
# unless set, means the end of the topic then. What was sent between the two is skipped, without a word: a test that subscribes, sends and
# polls sees nothing, and receives the next record. With "earliest" it receives both.
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
cat > Subscribe.java <<'JAVA'
import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.serialization.*;
import org.apache.kafka.common.test.*;

public class Subscribe {
    static void send(String servers, String topic, String order) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, order)).get();
        }
    }

    /** What a consumer receives of a record that was sent after its subscribe() and of one that was sent when it had its partition. */
    static List<String> received(String servers, String topic, Map<String, Object> more) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", servers);
        settings.put("group.id", topic);
        var received = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            send(servers, topic, "first");
            while (consumer.assignment().isEmpty()) consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(record.value()));
            consumer.assignment().forEach(consumer::position);
            send(servers, topic, "second");
            while (!received.contains("second")) consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(record.value()));
        }
        return received;
    }

    public static void main(String[] args) throws Exception {
        TestKitNodes nodes = new TestKitNodes.Builder().setCombined(true).setNumBrokerNodes(1).setNumControllerNodes(1).build();
        List<String> plain, earliest;
        var builder = new KafkaClusterTestKit.Builder(nodes).setConfigProp("offsets.topic.replication.factor", "1");
        try (KafkaClusterTestKit cluster = builder.build()) {
            cluster.format();
            cluster.startup();
            cluster.waitForReadyBrokers();
            plain = received(cluster.bootstrapServers(), "plain", Map.of());
            earliest = received(cluster.bootstrapServers(), "earliest", Map.of("auto.offset.reset", "earliest"));
        }
        System.out.println("received: " + plain + "; with earliest: " + earliest);
        System.exit(plain.equals(List.of("second")) && earliest.equals(List.of("first", "second")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "kafka-clients $version"
echo 'guess: [first, second], in both'
mkdir tmp
java -Djava.io.tmpdir=tmp -cp 'lib/*' Subscribe.java > out 2> log || { cat out; tail -3 log; exit 1; }
tail -1 out
