#!/usr/bin/env bash
# Natural guess: exchange.dispatch(task) in an Undertow handler gives the task to the worker pool, whose eight threads are idle, so that it runs
# while the handler goes on.
# What it does (io.undertow:undertow-core 2.3.20.Final; OpenJDK 17.0.15, Temurin 25.0.3): it makes a note. The task is handed over when the call of
# the handler has returned, by the thread that called it. What a handler does behind dispatch, say two seconds of an audit, comes before
# the task, in an IO thread, and a handler that waits for its task waits until it gives up; a recording has idle workers meanwhile,
# and no queue that the task is in.
set -euo pipefail
version=2.3.20.Final
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.undertow</groupId><artifactId>undertow-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Dispatch.java <<'JAVA'
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.net.*;
import java.net.http.*;
import java.util.concurrent.*;

public class Dispatch {
    public static void main(String[] args) throws Exception {
        var begun = new CountDownLatch(1);
        var within = new CompletableFuture<Boolean>();
        HttpHandler task = exchange -> {
            begun.countDown();
            exchange.endExchange();
        };
        Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setIoThreads(2).setWorkerThreads(8).setHandler(exchange -> {
            exchange.dispatch(task);
            within.complete(begun.await(3, TimeUnit.SECONDS));
        }).build();
        server.start();
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        int status = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
        boolean behind = begun.await(10, TimeUnit.SECONDS);
        System.out.println("the task begins in the three seconds that its handler goes on: " + within.get() + "; then: " + behind
                + ", answered with " + status);
        server.stop();
        System.exit(!within.get() && behind && status == 200 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "undertow-core $version"
echo 'guess: true'
java -cp 'lib/*' Dispatch.java 2> log || { tail -3 log; exit 1; }
