#!/usr/bin/env bash
# Natural guess: when an HTTP/2 server allows two requests at a time on a connection, the third of the JDK's HttpClient waits for one of
# them, or goes over a second connection, as over HTTP/1.1.
# What it does (java.net.http of OpenJDK 17.0.15, Temurin 25.0.3; org.eclipse.jetty.http2:jetty-http2-server 12.0.29): it fails at once,
# with an IOException "too many concurrent streams", and never reaches the server, which is well. The limit is the server's, and the client
# has no setting for it: one that allows a hundred fails the hundred-and-first. What is in flight ends as it should, and the next request
# does, too. In a picture the shortest calls are those that failed.
set -euo pipefail
version=12.0.29
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.eclipse.jetty.http2</groupId><artifactId>jetty-http2-server</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Streams.java <<'JAVA'
import java.io.IOException;
import java.net.*;
import java.net.http.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.*;
import org.eclipse.jetty.util.Callback;

public class Streams {
    static final Semaphore INSIDE = new Semaphore(0);
    static final CountDownLatch GO_ON = new CountDownLatch(1);
    static final AtomicInteger RECEIVED = new AtomicInteger();

    static class Slow extends Handler.Abstract {
        @Override public boolean handle(Request request, Response response, Callback callback) throws Exception {
            RECEIVED.incrementAndGet();
            if (request.getHttpURI().getPath().equals("/slow")) {
                INSIDE.release();
                GO_ON.await();
            }
            callback.succeeded();
            return true;
        }
    }

    static String outcome(HttpClient client, URI uri) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding()).version().toString();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) throws Exception {
        var server = new Server();
        var configuration = new HttpConfiguration();
        var http2 = new HTTP2CServerConnectionFactory(configuration);
        http2.setMaxConcurrentStreams(2);
        var connector = new ServerConnector(server, new HttpConnectionFactory(configuration), http2);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Slow());
        server.start();
        URI uri = new URI("http", null, "127.0.0.1", connector.getLocalPort(), "/", null, null);
        HttpClient client = HttpClient.newHttpClient();
        String first = outcome(client, uri);
        var slow = HttpRequest.newBuilder(uri.resolve("/slow")).build();
        var one = client.sendAsync(slow, HttpResponse.BodyHandlers.discarding());
        var two = client.sendAsync(slow, HttpResponse.BodyHandlers.discarding());
        INSIDE.acquire(2);
        int before = RECEIVED.get();
        String third = outcome(client, uri);
        int more = RECEIVED.get() - before;
        GO_ON.countDown();
        boolean both = one.get().statusCode() == 200 && two.get().statusCode() == 200;
        String later = outcome(client, uri);
        System.out.println("first: " + first + "; a third beside two: " + third + ", seen by the server: " + more + "; the two: "
                + (both ? "answered" : "failed") + "; another one later: " + later);
        server.stop();
        boolean asSeen = first.equals("HTTP_2") && third.contains("too many concurrent streams") && more == 0 && both
                && later.equals("HTTP_2");
        System.exit(asSeen ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "jetty-http2-server $version"
echo 'guess: a third beside two: answered'
java -cp 'lib/*' Streams.java 2> log || { tail -3 log; exit 1; }
