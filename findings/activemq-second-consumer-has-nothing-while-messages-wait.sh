#!/usr/bin/env bash
# Natural guess: two consumers of one ActiveMQ queue with twenty messages share them: while one is busy with the first, the other has the
# next.
# What it does (org.apache.activemq:activemq-broker 6.1.7; OpenJDK 17.0.15, Temurin 25.0.3): the broker gives a consumer up to a thousand
# messages ahead of its work. The one that came first has all twenty, one behind the other, and the second none: a lane that is full beside
# one that is empty, and a queue of the broker in which nothing waits to be handed out. With jms.prefetchPolicy.all=1 they share the work.
set -euo pipefail
version=6.1.7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.activemq</groupId><artifactId>activemq-broker</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Consumers.java <<'JAVA'
import jakarta.jms.*;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;

public class Consumers {
    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many of twenty messages, of 100 ms each, each of two consumers has; the second comes half a second later. */
    static AtomicIntegerArray shares(String queue, String options) throws Exception {
        var shares = new AtomicIntegerArray(2);
        var handled = new CountDownLatch(20);
        try (Connection connection = new ActiveMQConnectionFactory("vm://shop?create=false" + options).createConnection()) {
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            for (int i = 0; i < 20; i++) producer.send(session.createTextMessage("order"));
            for (int i = 0; i < 2; i++) {
                int consumer = i;
                Session own = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                own.createConsumer(own.createQueue(queue)).setMessageListener(message -> {
                    shares.incrementAndGet(consumer);
                    pause(100);
                    handled.countDown();
                });
                pause(500);
            }
            handled.await();
        }
        return shares;
    }

    public static void main(String[] args) throws Exception {
        var broker = new BrokerService();
        broker.setBrokerName("shop");
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.start();
        var shares = shares("orders", "");
        var one = shares("payments", "&jms.prefetchPolicy.all=1");
        broker.stop();
        System.out.println("messages of each consumer: " + shares + "; with a prefetch of 1: "
                + (one.get(1) >= 4 ? "shared" : one.toString()));
        System.exit(shares.get(0) == 20 && shares.get(1) == 0 && one.get(1) >= 4 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "activemq-broker $version"
echo 'guess: shared, in both'
java -cp 'lib/*' Consumers.java 2> log || { tail -3 log; exit 1; }
