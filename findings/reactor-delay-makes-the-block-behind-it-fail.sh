#!/usr/bin/env bash
# Natural guess: a delayElement, or a retry with a backoff, put into a Reactor chain that works makes it slower, and nothing else: a map()
# behind it that calls block() of another Mono goes on working.
# What it does (io.projectreactor:reactor-core 3.8.0; OpenJDK 17.0.15, Temurin 25.0.3): all that lies behind a delay runs in a thread of
# the parallel scheduler, where block() is an IllegalStateException. What ran in the caller's thread yesterday fails today, in a line that
# nobody touched; and with a retry that has a backoff only once the first try failed, which no quick test sees. With
# Schedulers.boundedElastic() for the delay it works.
set -euo pipefail
version=3.8.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.projectreactor</groupId><artifactId>reactor-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Delay.java <<'JAVA'
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

public class Delay {
    static String order(UnaryOperator<Mono<String>> step) {
        try {
            return step.apply(Mono.just("order")).map(order -> Mono.just(order).map(name -> name + " paid").block()).block();
        } catch (IllegalStateException e) {
            return "IllegalStateException";
        }
    }

    static Mono<String> retried(Mono<String> order, int failures) {
        var tries = new AtomicInteger();
        return order.map(name -> {
            if (tries.getAndIncrement() < failures) throw new UnsupportedOperationException("not yet");
            return name;
        }).retryWhen(Retry.backoff(3, Duration.ofMillis(10)));
    }

    public static void main(String[] args) {
        String plain = order(order -> order), delayed = order(order -> order.delayElement(Duration.ofMillis(10)));
        String first = order(order -> retried(order, 0)), second = order(order -> retried(order, 1));
        String elastic = order(order -> order.delayElement(Duration.ofMillis(10), Schedulers.boundedElastic()));
        System.out.println("plain: " + plain + "; delayed: " + delayed + "; with retries, the first try does: " + first + ", the second: "
                + second + "; delayed by boundedElastic: " + elastic);
        String paid = "order paid", failed = "IllegalStateException";
        System.exit(plain.equals(paid) && delayed.equals(failed)
                && first.equals(paid) && second.equals(failed) && elastic.equals(paid) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "reactor-core $version"
echo 'guess: order paid, of all'
java -cp 'lib/*' Delay.java 2> log || { tail -3 log; exit 1; }
