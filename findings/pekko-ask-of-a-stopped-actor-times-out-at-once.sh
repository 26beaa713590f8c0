#!/usr/bin/env bash
# Natural guess: an ask with a time limit of a minute that ends in a TimeoutException took a minute: the actor was too slow, or its
# mailbox too long.
# What it does (org.apache.pekko:pekko-actor-typed_2.13 1.6.0; OpenJDK 17.0.15, Temurin 25.0.3): asking an actor that has stopped is the
# same exception, after no time; only its message tells that the recipient had ended. Code that takes a timeout for a sign of load, or
# tries again as it has waited a minute already, runs in a circle; and in a picture there is a timeout, whose length is nothing. An actor
# that stops behind the ask, with the question in its mailbox, is found out after the whole time.
set -euo pipefail
version=1.6.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.pekko</groupId><artifactId>pekko-actor-typed_2.13</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Ask.java <<'JAVA'
import java.time.Duration;
import java.util.concurrent.*;
import org.apache.pekko.actor.typed.*;
import org.apache.pekko.actor.typed.javadsl.*;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

public class Ask {
    record Question(ActorRef<String> asker) {}

    static String told(ActorSystem<Question> system, ActorRef<Question> recipient, Duration limit) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            return AskPattern.<Question, String>ask(recipient, Question::new, limit, system.scheduler()).toCompletableFuture().get();
        } catch (ExecutionException e) {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            return e.getCause().getClass().getSimpleName() + (millis >= limit.toMillis() ? " after the limit" : " before the limit");
        }
    }

    public static void main(String[] args) throws Exception {
        var stop = new CountDownLatch(1);
        Behavior<Question> silent = Behaviors.receive((context, question) -> Behaviors.same());
        Behavior<Question> once = Behaviors.receive((context, question) -> {
            stop.countDown();
            return Behaviors.stopped();
        });
        ActorSystem<Question> system = ActorSystem.create(silent, "shop");
        ActorRef<Question> price = system.systemActorOf(once, "price", Props.empty());
        String first = told(system, price, Duration.ofSeconds(1));
        stop.await();
        Thread.sleep(500);
        String second = told(system, price, Duration.ofSeconds(60));
        System.out.println("an actor that stops at the question: " + first + "; one that had stopped: " + second);
        system.terminate();
        System.exit(first.equals("TimeoutException after the limit") && second.equals("TimeoutException before the limit") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "pekko-actor-typed_2.13 $version"
echo 'guess: TimeoutException after the limit, in both'
java -cp 'lib/*' Ask.java 2> log || { tail -3 log; exit 1; }
