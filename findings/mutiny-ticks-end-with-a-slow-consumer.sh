#!/usr/bin/env bash
# Natural guess: Multi.createFrom().ticks().every(...) of Mutiny with a consumer that is slower than its ticks waits for it, or leaves
# ticks out, as a scheduler of the JDK does: a poll that took too long once is followed by the next.
# What it does (io.smallrye.reactive:mutiny 2.9.5; OpenJDK 17.0.15, Temurin 25.0.3): a tick for which nobody has asked is a failure, and
# ends the whole: of twenty polls each 20 ms, of which the third takes half a second, only some are made, and then there is a
# BackPressureFailure, and no more polls. With onOverflow().drop() it goes on.
set -euo pipefail
version=2.9.5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.smallrye.reactive</groupId><artifactId>mutiny</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Ticks.java <<'JAVA'
import io.smallrye.mutiny.*;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

public class Ticks {
    /** Polls twenty times, by ticks of 20 ms; the third poll takes half a second. */
    static String polled(boolean dropping) {
        var polls = new AtomicInteger();
        Multi<Long> ticks = Multi.createFrom().ticks().every(Duration.ofMillis(20));
        if (dropping) ticks = ticks.onOverflow().drop();
        try {
            ticks.onItem().transformToUniAndConcatenate(tick -> Uni.createFrom().item(polls.incrementAndGet())
                            .onItem().delayIt().by(Duration.ofMillis(polls.get() == 3 ? 500 : 1)))
                    .select().first(20).collect().asList().await().atMost(Duration.ofSeconds(30));
            return polls + " polls";
        } catch (RuntimeException e) {
            return (polls.get() < 20 ? "fewer than 20" : polls) + " polls and a " + e.getClass().getSimpleName();
        }
    }

    public static void main(String[] args) {
        String plain = polled(false), dropping = polled(true);
        System.out.println("plain: " + plain + "; with onOverflow().drop(): " + dropping);
        System.exit(plain.equals("fewer than 20 polls and a BackPressureFailure") && dropping.equals("20 polls") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "mutiny $version"
echo 'guess: 20 polls, in both'
java -cp 'lib/*' Ticks.java 2> log || { tail -3 log; exit 1; }
