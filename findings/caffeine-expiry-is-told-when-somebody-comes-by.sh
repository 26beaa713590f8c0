#!/usr/bin/env bash
# Natural guess: a removal listener of Caffeine with expireAfterWrite of 100 ms is told of an entry about 100 ms after it was written; a
# session that expires is closed then.
# What it does (com.github.ben-manes.caffeine:caffeine 3.2.3; OpenJDK 17.0.15, Temurin 25.0.3): it is told when somebody uses the cache
# next, if it takes until tomorrow. With nobody there the entry stays in memory, is counted by estimatedSize(), and what its listener
# should close stays open; in a picture the end of each session lies at the begin of another. With scheduler(Scheduler.systemScheduler())
# it is told by itself.
set -euo pipefail
version=3.2.3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.ben-manes.caffeine</groupId><artifactId>caffeine</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Expiry.java <<'JAVA'
import com.github.benmanes.caffeine.cache.*;
import java.time.Duration;
import java.util.concurrent.*;

public class Expiry {
    /** Whether a listener is told within three seconds of an entry that lives 100 ms, and when another entry comes behind them. */
    static String told(Scheduler scheduler) throws InterruptedException {
        var told = new CountDownLatch(1);
        Caffeine<Object, Object> builder = Caffeine.newBuilder().expireAfterWrite(Duration.ofMillis(100));
        if (scheduler != null) builder.scheduler(scheduler);
        Cache<String, String> cache = builder.removalListener((key, value, cause) -> told.countDown()).build();
        cache.put("7", "session");
        boolean alone = told.await(3, TimeUnit.SECONDS);
        long size = cache.estimatedSize();
        cache.put("8", "session");
        cache.getIfPresent("8");
        boolean used = told.await(10, TimeUnit.SECONDS);
        return (alone ? "told" : "not told") + " when nobody comes, size " + size + ", "
                + (used ? "told" : "not told") + " when somebody did";
    }

    public static void main(String[] args) throws Exception {
        String plain = told(null), scheduled = told(Scheduler.systemScheduler());
        System.out.println("plain: " + plain + "; with a scheduler: " + scheduled);
        System.exit(plain.equals("not told when nobody comes, size 1, told when somebody did") && scheduled.startsWith("told") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "caffeine $version"
echo 'guess: told when nobody comes, size 0, in both'
java -cp 'lib/*' Expiry.java 2> log || { tail -3 log; exit 1; }
