#!/usr/bin/env bash
# Natural guess: with refreshAfterWrite Guava's LoadingCache hands out the old value while the new one is loaded in the background:
# readers never wait for a refresh, that is what it is for.
# What it does (com.google.guava:guava 33.5.0-jre; OpenJDK 17.0.15, Temurin 25.0.3): CacheLoader.reload as it is calls load in the thread
# of the reader that comes first after the time, and that reader waits for the whole of it; the others have the old value meanwhile. One
# slow request in a row of fast ones, each time, and load's frames stand in a request's stack. CacheLoader.asyncReloading makes it as
# guessed.
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
cat > Refresh.java <<'JAVA'
import com.google.common.cache.*;
import java.time.Duration;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicReference;

public class Refresh {
    static String read(Executor background) {
        var loader = new AtomicReference<Thread>();
        CacheLoader<String, Integer> load = CacheLoader.from(key -> {
            if (loader.getAndSet(Thread.currentThread()) != null) pause(1000);
            return 7;
        });
        if (background != null) load = CacheLoader.asyncReloading(load, background);
        LoadingCache<String, Integer> cache = CacheBuilder.newBuilder().refreshAfterWrite(Duration.ofMillis(200)).build(load);
        cache.getUnchecked("price");
        pause(500);
        long begin = System.nanoTime();
        cache.getUnchecked("price");
        long millis = (System.nanoTime() - begin) / 1_000_000;
        return (millis >= 1000 ? "waits for the load" : "does not wait") + ", and "
                + (loader.get() == Thread.currentThread() && millis >= 1000 ? "loads itself" : "does not load");
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) {
        String plain = read(null);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        String async = read(pool);
        pool.shutdown();
        System.out.println("a reader after the time: " + plain + "; with asyncReloading: " + async);
        System.exit(plain.equals("waits for the load, and loads itself") && async.equals("does not wait, and does not load") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "guava $version"
echo 'guess: does not wait, and does not load, in both'
java -cp 'lib/*' Refresh.java 2> log || { tail -3 log; exit 1; }
