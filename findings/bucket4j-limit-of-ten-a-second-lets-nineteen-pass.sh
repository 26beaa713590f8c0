#!/usr/bin/env bash
# Natural guess: a bucket of Bucket4j with a limit of ten a second lets at most ten calls pass in any second; the eleventh waits for the
# next.
# What it does (com.bucket4j:bucket4j_jdk17-core 8.14.0; OpenJDK 17.0.15, Temurin 25.0.3): refillGreedy(10, one second) gives a token back
# each 100 ms from the start, besides the ten that are there: a caller that always tries gets 19 through in the first second, and a server
# that takes ten a second is overrun after each pause. refillIntervally gives ten in the first second, and in a second around the turn of
# two of them twenty.
set -euo pipefail
version=8.14.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.bucket4j</groupId><artifactId>bucket4j_jdk17-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Limit.java <<'JAVA'
import io.github.bucket4j.*;
import java.time.Duration;

public class Limit {
    /** A clock that the test turns. */
    static class Clock implements TimeMeter {
        long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** How many of the calls of one second, tried each millisecond, pass, when the second begins at a time after the start. */
    static int passed(Bandwidth limit, long fromMillis) {
        var clock = new Clock();
        Bucket bucket = Bucket.builder().addLimit(limit).withCustomTimePrecision(clock).build();
        int passed = 0;
        for (long millis = fromMillis; millis < fromMillis + 1000; millis++) {
            clock.nanos = millis * 1_000_000;
            if (bucket.tryConsume(1)) passed++;
        }
        return passed;
    }

    public static void main(String[] args) {
        Bandwidth greedy = Bandwidth.builder().capacity(10).refillGreedy(10, Duration.ofSeconds(1)).build();
        Bandwidth intervally = Bandwidth.builder().capacity(10).refillIntervally(10, Duration.ofSeconds(1)).build();
        int first = passed(greedy, 0), interval = passed(intervally, 0), turn = passed(intervally, 500);
        System.out.println("pass in a second: greedy " + first + ", intervally " + interval + ", around the turn of two intervals " + turn);
        System.exit(first == 19 && interval == 10 && turn == 20 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "bucket4j_jdk17-core $version"
echo 'guess: 10, 10, 10'
java -cp 'lib/*' Limit.java 2> log || { tail -3 log; exit 1; }
