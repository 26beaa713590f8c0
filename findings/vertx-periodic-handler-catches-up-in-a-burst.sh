#!/usr/bin/env bash
# Natural guess: a handler of Vert.x's setPeriodic(100) that could not run for two seconds, as its event loop was busy, runs once when the
# loop is free, and then each 100 ms again, as setInterval of browsers and Node.js does.
# What it does (io.vertx:vertx-core 5.0.5; OpenJDK 17.0.15, Temurin 25.0.3): it runs some twenty times at once, one for each time that was
# missed. A poll of a service each 100 ms becomes twenty requests in a millisecond, just when the loop has fallen behind; a picture has a
# gap and then a block, and a count over the whole time looks as if nothing had been missed.
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
cat > Burst.java <<'JAVA'
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Burst {
    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx();
        var done = new CompletableFuture<List<Long>>();
        vertx.getOrCreateContext().runOnContext(start -> {
            var runs = new ArrayList<Long>();
            vertx.setTimer(500, busy -> {
                pause(2000);
                runs.clear();
                vertx.setTimer(1000, end -> done.complete(runs));
            });
            vertx.setPeriodic(100, tick -> runs.add(System.nanoTime()));
        });
        List<Long> runs = done.get();
        long burst = runs.stream().filter(run -> run - runs.get(0) < 50_000_000).count();
        System.out.println("runs in the 50 ms behind two seconds in which the loop was busy: " + (burst >= 10 ? "ten or more" : burst));
        vertx.close();
        System.exit(burst >= 10 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "vertx-core $version"
echo 'guess: 1'
java -cp 'lib/*' Burst.java 2> log || { tail -3 log; exit 1; }
