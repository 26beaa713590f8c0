#!/usr/bin/env bash
# Natural guess: a half open CircuitBreaker is decided by the trial calls that it lets through; what becomes of calls that began before
# it opened is counted where they began, or nowhere.
# What it does (io.github.resilience4j:resilience4j-circuitbreaker 2.3.0; OpenJDK 17.0.15, Temurin 25.0.3): a result counts in the state that
# it arrives in. A slow call from before the fault, which runs into its timeout minutes later, is a trial's failure: of two trials
# with a limit of half, the circuit opens again after one, which succeeded. The events that tell of it name an error and no trial that
# had one; the call's span begins long before the circuit first opened.
set -euo pipefail
version=2.3.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.github.resilience4j</groupId><artifactId>resilience4j-circuitbreaker</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.30</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Trial.java <<'JAVA'
import io.github.resilience4j.circuitbreaker.*;
import java.time.Duration;
import java.util.concurrent.*;

public class Trial {
    static String answer() {
        return "answer";
    }

    static String fail() {
        throw new IllegalStateException("no answer");
    }

    static void swallow(Runnable call) {
        try {
            call.run();
        } catch (IllegalStateException e) {
            // counted by the circuit breaker
        }
    }

    public static void main(String[] args) throws Exception {
        var circuit = CircuitBreaker.of("shop", CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(4)
                .failureRateThreshold(50).permittedNumberOfCallsInHalfOpenState(2).waitDurationInOpenState(Duration.ofHours(1)).build());
        var began = new CountDownLatch(1);
        var timeout = new CountDownLatch(1);
        var slow = new Thread(() -> swallow(() -> circuit.executeSupplier(() -> {
            began.countDown();
            try {
                timeout.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return fail();
        })), "slow");
        slow.start();
        began.await();
        for (int i = 0; i < 4; i++) swallow(() -> circuit.executeSupplier(Trial::fail));
        var before = circuit.getState();
        circuit.transitionToHalfOpenState(); // as after the wait
        timeout.countDown(); // the call from before the fault comes to its end
        slow.join();
        String answer = circuit.executeSupplier(Trial::answer); // the one trial
        System.out.println("it was " + before + ", then half open; one trial with an answer: " + circuit.getState() + ", failures "
                + circuit.getMetrics().getNumberOfFailedCalls() + " of " + circuit.getMetrics().getNumberOfBufferedCalls());
        System.exit(before == CircuitBreaker.State.OPEN && answer.equals("answer") && circuit.getState() == CircuitBreaker.State.OPEN ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "resilience4j-circuitbreaker $version"
echo 'guess: still half open, no failures, one trial to come'
java -cp 'lib/*' Trial.java
