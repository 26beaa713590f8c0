#!/usr/bin/env bash
# Natural guess: when the callback of one gauge fails, as its queue is closed, the client library of Prometheus leaves this gauge out, and
# the scrape has the others: each is a metric of its own.
# What it does (io.prometheus:prometheus-metrics-core 1.3.10; OpenJDK 17.0.15, Temurin 25.0.3): the exception ends the scrape, and the
# server answers 500 without a metric. Of the process all graphs stop at once, and "up" is 0: it looks like a crash, while one of its
# parts was shut down. Which one is in the body of that answer, that Prometheus does not keep.
set -euo pipefail
version=1.3.10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.prometheus</groupId><artifactId>prometheus-metrics-core</artifactId><version>$version</version></dependency>
    <dependency>
      <groupId>io.prometheus</groupId><artifactId>prometheus-metrics-exporter-httpserver</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Scrape.java <<'JAVA'
import io.prometheus.metrics.core.metrics.*;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.*;
import java.net.http.*;

public class Scrape {
    static boolean closed;

    static String scrape(int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + (response.body().contains("orders_total 1.0") ? " with orders" : " without orders");
    }

    public static void main(String[] args) throws Exception {
        var registry = new PrometheusRegistry();
        Counter.builder().name("orders_total").register(registry).inc();
        GaugeWithCallback.builder().name("queued").callback(callback -> {
            if (closed) throw new IllegalStateException("the queue is closed");
            callback.call(3);
        }).register(registry);
        var server = HTTPServer.builder().inetAddress(InetAddress.getLoopbackAddress()).port(0).registry(registry).buildAndStart();
        String open = scrape(server.getPort());
        closed = true;
        String behind = scrape(server.getPort());
        System.out.println("the queue open: " + open + "; closed: " + behind);
        System.exit(open.equals("200 with orders") && behind.equals("500 without orders") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "prometheus-metrics-core $version"
echo 'guess: 200 with orders, of both'
java -cp 'lib/*' Scrape.java 2> log || { tail -3 log; exit 1; }
