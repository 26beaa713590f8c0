#!/usr/bin/env bash
# Natural guess: each subscriber of a PublishSubscribeChannel of Spring Integration gets each message; that one of them throws is its own
# matter, told to the sender or to the error channel.
# What it does (org.springframework.integration:spring-integration-core 6.5.10; OpenJDK 17.0.15, Temurin 25.0.3): they are called one
# behind the other in the sender's thread, and the exception of the first ends the row: the second never gets the message. In which order
# they stand is the order of subscribing, so that an audit works or not by where its bean is. With setIgnoreFailures(true), or with an
# executor, it gets it.
set -euo pipefail
version=6.5.10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework.integration</groupId><artifactId>spring-integration-core</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Publish.java <<'JAVA'
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.integration.channel.PublishSubscribeChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.GenericMessage;

public class Publish {
    /** What the sender and the second subscriber see when the first one throws. */
    static String seen(PublishSubscribeChannel channel) throws InterruptedException {
        channel.setBeanFactory(new org.springframework.beans.factory.support.StaticListableBeanFactory());
        var thread = new AtomicReference<>("none");
        var got = new CountDownLatch(1);
        channel.subscribe(message -> {
            throw new IllegalStateException("printer is off");
        });
        channel.subscribe(message -> {
            thread.set(Thread.currentThread().getName());
            got.countDown();
        });
        String sender = "sent";
        try {
            channel.send(new GenericMessage<>("order"));
        } catch (MessagingException e) {
            sender = "exception";
        }
        got.await(1, TimeUnit.SECONDS);
        return sender + ", second subscriber in " + thread;
    }

    public static void main(String[] args) throws Exception {
        String plain = seen(new PublishSubscribeChannel());
        var ignoring = new PublishSubscribeChannel();
        ignoring.setIgnoreFailures(true);
        String ignored = seen(ignoring);
        var pool = Executors.newSingleThreadExecutor(task -> new Thread(task, "pool"));
        String executor = seen(new PublishSubscribeChannel(pool));
        pool.shutdown();
        System.out.println("plain: " + plain + "; with ignoreFailures: " + ignored + "; with an executor: " + executor);
        System.exit(plain.equals("exception, second subscriber in none") && ignored.equals("sent, second subscriber in main")
                && executor.equals("sent, second subscriber in pool") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "spring-integration-core $version"
echo 'guess: a second subscriber in main, main, pool'
java -cp 'lib/*' Publish.java 2> log || { tail -3 log; exit 1; }
