#!/usr/bin/env bash
# Natural guess: flatMap of Reactor subscribes to all that it makes: 300 requests of a second, none of which needs a thread, take a second
# together.
# What it does (io.projectreactor:reactor-core 3.8.0; OpenJDK 17.0.15, Temurin 25.0.3): it has 256 under way at once, and no more, unless
# it is told otherwise: the other 44 begin when some of those have ended, and all take two seconds. Up to 256 there is nothing to be seen
# of it, and beyond that a wait without a thread, a queue or a pool. With flatMap(request, 300) they take one second.
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
cat > Rounds.java <<'JAVA'
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.*;

public class Rounds {
    static String run(int requests, boolean told) {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        Flux<Integer> all = Flux.range(0, requests);
        Mono<Long> request = Mono.defer(() -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            return Mono.delay(Duration.ofSeconds(1)).doOnNext(end -> running.decrementAndGet());
        });
        long begin = System.nanoTime();
        (told ? all.flatMap(i -> request, requests) : all.flatMap(i -> request)).blockLast();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        return most + " at once, " + (millis >= 2000 ? "two seconds" : "a second");
    }

    public static void main(String[] args) {
        run(10, false);
        String few = run(256, false), many = run(300, false), told = run(300, true);
        System.out.println("256 requests: " + few + "; 300: " + many + "; 300, told so: " + told);
        System.exit(few.equals("256 at once, a second") && many.equals("256 at once, two seconds")
                && told.equals("300 at once, a second") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "reactor-core $version"
echo 'guess: 256, 300 and 300 at once, a second, of all'
java -cp 'lib/*' Rounds.java 2> log || { tail -3 log; exit 1; }
