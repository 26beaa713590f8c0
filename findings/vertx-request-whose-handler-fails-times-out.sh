#!/usr/bin/env bash
# Natural guess: when the handler of a Vert.x event bus consumer throws, the request that it handled fails at once with that error, as a
# RECIPIENT_FAILURE: sender and handler are in one JVM, and a request that has no handler fails at once too.
# What it does (io.vertx:vertx-core 5.0.4; OpenJDK 17.0.15, Temurin 25.0.3): the exception goes to the log of the consumer's side, and the
# one who asked hears nothing: he waits for all of his time limit and gets a TIMEOUT, that says nothing of what was wrong. A null in the
# data of one order looks like a slow or dead service, and the callers pile up. Only message.fail(...) comes back.
set -euo pipefail
version=5.0.4
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
cat > Request.java <<'JAVA'
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.*;
import java.util.concurrent.*;

public class Request {
    static String failure(EventBus bus, String address) throws Exception {
        long start = System.nanoTime();
        var failure = new CompletableFuture<ReplyFailure>();
        bus.request(address, "order", new DeliveryOptions().setSendTimeout(3000))
                .onFailure(error -> failure.complete(((ReplyException) error).failureType()));
        return failure.get(30, TimeUnit.SECONDS) + " after " + (System.nanoTime() - start) / 1_000_000_000 + " s";
    }

    public static void main(String[] args) throws Exception {
        var vertx = Vertx.vertx();
        vertx.eventBus().consumer("throws", message -> {
            throw new IllegalStateException("no price");
        });
        vertx.eventBus().consumer("fails", message -> message.fail(1, "no price"));
        var bus = vertx.eventBus();
        String none = failure(bus, "none"), fails = failure(bus, "fails"), throwing = failure(bus, "throws");
        System.out.println("no handler: " + none + "; message.fail: " + fails + "; a handler that throws: " + throwing);
        boolean others = none.equals("NO_HANDLERS after 0 s") && fails.equals("RECIPIENT_FAILURE after 0 s");
        System.exit(others && throwing.equals("TIMEOUT after 3 s") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "vertx-core $version"
echo 'guess: a handler that throws: RECIPIENT_FAILURE after 0 s'
java -cp 'lib/*' Request.java 2> log || { tail -3 log; exit 1; }
