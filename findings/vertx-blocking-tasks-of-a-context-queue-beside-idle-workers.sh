#!/usr/bin/env bash
# Natural guess: executeBlocking hands a task to Vert.x's worker pool of twenty threads, so that four slow ones that one handler starts run
# side by side.
# What it does (io.vertx:vertx-core 5.0.5; OpenJDK 17.0.15, Temurin 25.0.3): tasks of one context, so all of a verticle's, run one after the
# other unless told otherwise, beside nineteen idle threads. A wait for one's own other tasks is no lock and no queue of the pool: the pool
# looks free, and the thread that works is busy without a pause. With ordered false, or called from a thread without a context, as from
# a test's main, they run at once.
set -euo pipefail
version=5.0.5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Blocking.java <<'JAVA'
import io.vertx.core.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;

public class Blocking {
    static final AtomicInteger RUNNING = new AtomicInteger(), MOST = new AtomicInteger();
    static final CountDownLatch ALL = new CountDownLatch(12);

    static int slow() throws InterruptedException {
        MOST.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
        Thread.sleep(700);
        RUNNING.decrementAndGet();
        ALL.countDown();
        return 1;
    }

    static int most(Vertx vertx, Context context, boolean ordered) throws Exception {
        MOST.set(0);
        long left = ALL.getCount() - 4;
        Handler<Void> handler = nothing -> {
            for (int i = 0; i < 4; i++) vertx.executeBlocking(Blocking::slow, ordered);
        };
        if (context == null) handler.handle(null); else context.runOnContext(handler);
        while (ALL.getCount() > left) Thread.sleep(10);
        return MOST.get();
    }

    public static void main(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx();
        Context context = vertx.getOrCreateContext();
        int plain = most(vertx, context, true), unordered = most(vertx, context, false), outside = 0;
        var counted = new CompletableFuture<Integer>();
        new Thread(() -> {
            try {
                MOST.set(0);
                for (int i = 0; i < 4; i++) vertx.executeBlocking(Blocking::slow);
                ALL.await();
                counted.complete(MOST.get());
            } catch (InterruptedException e) {
                counted.completeExceptionally(e);
            }
        }).start();
        outside = counted.get();
        System.out.println("four tasks, at once: " + plain + " of a context, " + unordered + " of it unordered, " + outside + " of a thread without one");
        vertx.close();
        System.exit(plain == 1 && unordered == 4 && outside == 4 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "vertx-core $version"
echo 'guess: 4 in each'
java -cp 'lib/*' Blocking.java 2> log || { tail -3 log; exit 1; }
