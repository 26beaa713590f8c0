#!/usr/bin/env bash
# Natural guess: putAsync and computeIfAbsentAsync of an Infinispan cache return at once; the work, with the listeners and the function
# that makes the value, is done by a thread of the cache's.
# What it does (org.infinispan:infinispan-core 15.2.6.Final, a local cache; OpenJDK 17.0.15, Temurin 25.0.3): both do all of it in the
# calling thread and return a CompletableFuture that is complete. A caller on an event loop that took the async one so as not to block it
# blocks it for the length of the load, two loads "at once" run one behind the other, and orTimeout on the result comes too late.
set -euo pipefail
version=15.2.6.Final
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.infinispan</groupId><artifactId>infinispan-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Async.java <<'JAVA'
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicReference;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.event.CacheEntryCreatedEvent;

public class Async {
    static final AtomicReference<Thread> WORKER = new AtomicReference<>();

    @Listener
    public static class Slow {
        @CacheEntryCreated
        public void created(CacheEntryCreatedEvent<String, String> event) {
            work();
        }
    }

    static void work() {
        WORKER.set(Thread.currentThread());
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String seen(Callable<CompletableFuture<String>> call) throws Exception {
        long start = System.nanoTime();
        var future = call.call();
        boolean done = future.isDone(), late = System.nanoTime() - start > 400_000_000L;
        future.get(20, TimeUnit.SECONDS);
        boolean own = WORKER.get() == Thread.currentThread();
        return "returned " + (late ? "behind its work" : "at once") + (done ? ", complete" : ", open") + ", done by "
                + (own ? "the caller" : "another");
    }

    public static void main(String[] args) throws Exception {
        var manager = new DefaultCacheManager(new GlobalConfigurationBuilder().nonClusteredDefault().build());
        manager.defineConfiguration("prices", new ConfigurationBuilder().build());
        Cache<String, String> cache = manager.getCache("prices");
        String compute = seen(() -> cache.computeIfAbsentAsync("a", key -> {
            work();
            return "1";
        }));
        cache.addListener(new Slow());
        String put = seen(() -> cache.putAsync("b", "2"));
        System.out.println("computeIfAbsentAsync " + compute + "; putAsync " + put);
        String expected = "returned behind its work, complete, done by the caller";
        System.exit(compute.equals(expected) && put.equals(expected) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "infinispan-core $version"
echo 'guess: returned at once, open, done by another, both'
java -cp 'lib/*' Async.java 2> log > out || { cat out; tail -3 log; exit 1; }
tail -1 out
