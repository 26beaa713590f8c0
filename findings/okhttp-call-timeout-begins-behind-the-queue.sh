#!/usr/bin/env bash
# Natural guess: OkHttp's callTimeout, "the time limit for a complete call", of an enqueued call counts from enqueue(): one that is to take a
# second at most is answered or has failed a second later.
# What it does (com.squareup.okhttp3:okhttp-jvm 5.3.0; OpenJDK 17.0.15, Temurin 25.0.3): it counts from the moment that the dispatcher gives the
# call a thread. Behind a slow call, at the dispatcher's limit (64, and 5 of a host; 1 here), it waits as long as that takes, three
# seconds or minutes, and succeeds. An event listener's callStart is that of enqueue(), so its calls last longer than the
# timeout that they did not run into.
set -euo pipefail
version=5.3.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Queued.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.io.*;
import java.net.*;
import java.time.Duration;
import java.util.concurrent.*;
import okhttp3.*;

public class Queued {
    static CompletableFuture<String> enqueue(OkHttpClient client, String url) {
        var done = new CompletableFuture<String>();
        client.newCall(new Request.Builder().url(url).build()).enqueue(new Callback() {
            @Override public void onFailure(Call call, IOException e) {
                done.complete("failed: " + e.getMessage());
            }

            @Override public void onResponse(Call call, Response response) {
                response.close();
                done.complete("answered with " + response.code());
            }
        });
        return done;
    }

    public static void main(String[] args) throws Exception {
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService handlers = Executors.newCachedThreadPool();
        server.setExecutor(handlers);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                asked.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(1);
        OkHttpClient client = new OkHttpClient.Builder().dispatcher(dispatcher).readTimeout(Duration.ofMinutes(1)).build();
        CompletableFuture<String> slow = enqueue(client, url + "/slow");
        asked.await();
        CompletableFuture<String> quick = enqueue(client.newBuilder().callTimeout(Duration.ofSeconds(2)).build(), url + "/quick");
        Thread.sleep(5000);
        String behindTimeout = quick.isDone() ? quick.join() : "not done";
        goOn.countDown();
        String end = quick.get();
        System.out.println("a call with a timeout of 2 s is " + behindTimeout + " after 5 s, then " + end);
        slow.get();
        server.stop(0);
        handlers.shutdown();
        dispatcher.executorService().shutdown();
        System.exit(behindTimeout.equals("not done") && end.equals("answered with 200") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "okhttp $version"
echo 'guess: failed: timeout, both times'
java -cp 'lib/*' Queued.java 2> log || { tail -3 log; exit 1; }
