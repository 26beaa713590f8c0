#!/usr/bin/env bash
# Natural guess: who asks Guava's RateLimiter of ten permits a second for twenty waits two seconds for them, and who then asks for one, a
# tenth: a caller's wait tells what the caller asked for.
# What it does (com.google.guava:guava 33.5.0-jre; OpenJDK 17.0.15, Temurin 25.0.3): the twenty are given at once, and whoever comes next waits
# for them, two seconds for one permit. In a recording the sleep, and the slow request around it, are the small caller's, and the
# one that used up the time has no wait at all; a timeout in tryAcquire strikes the small one, too.
set -euo pipefail
version=33.5.0-jre
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Permits.java <<'JAVA'
import com.google.common.util.concurrent.RateLimiter;
import java.time.Duration;
import java.util.concurrent.*;

public class Permits {
    public static void main(String[] args) throws Exception {
        RateLimiter limiter = RateLimiter.create(10);
        ExecutorService large = Executors.newSingleThreadExecutor(), small = Executors.newSingleThreadExecutor();
        double ofLarge = large.submit(() -> limiter.acquire(20)).get();
        boolean refused = !small.submit(() -> limiter.tryAcquire(1, Duration.ofMillis(500))).get();
        double ofSmall = small.submit(() -> limiter.acquire(1)).get();
        large.shutdown();
        small.shutdown();
        System.out.println("who asks for twenty waits " + (ofLarge == 0 ? "0 s" : "longer") + "; who then asks for one "
                + (refused ? "does not get it within half a second, " : "") + "waits " + (ofSmall > 0.8 ? "a second or two" : "a tenth"));
        System.exit(ofLarge == 0 && refused && ofSmall > 0.8 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "guava $version"
echo 'guess: 2 s; a tenth'
java -cp 'lib/*' Permits.java 2> log || { tail -3 log; exit 1; }
