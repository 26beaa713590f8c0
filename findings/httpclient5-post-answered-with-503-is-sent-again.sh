#!/usr/bin/env bash
# Natural guess: Apache's HttpClient as it comes gives the caller what the server answers. It tries again where there was no answer, of a
# GET at most; a POST that was answered with 503 was sent once.
# What it does (org.apache.httpcomponents.client5:httpclient5 5.5.1; OpenJDK 17.0.15, Temurin 25.0.3): it waits a second and sends the POST
# once more, then gives the second 503. One call has two requests at the server, and at least a second in which the thread waits for no
# socket; that the method may not be repeated counts for broken connections alone. disableAutomaticRetries() switches it off.
set -euo pipefail
version=5.5.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Pay.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.*;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.*;
import org.apache.hc.core5.http.io.entity.*;

public class Pay {
    public static void main(String[] args) throws Exception {
        var received = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            received.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        int status;
        int withoutRetries;
        URI uri = new URI("http", null, server.getAddress().getHostString(), server.getAddress().getPort(), "/pay", null, null);
        try (var client = HttpClients.createDefault(); var plain = HttpClients.custom().disableAutomaticRetries().build()) {
            status = status(client, uri);
            int after = received.getAndSet(0);
            status(plain, uri);
            withoutRetries = received.getAndSet(after);
        }
        server.stop(0);
        System.out.println("answer " + status + "; requests at the server: " + received + "; with retries disabled: " + withoutRetries);
        System.exit(status == 503 && received.get() == 2 && withoutRetries == 1 ? 0 : 1);
    }

    static int status(CloseableHttpClient client, URI uri) throws Exception {
        var post = new HttpPost(uri);
        post.setEntity(new StringEntity("amount=10"));
        return client.execute(post, response -> {
            EntityUtils.consume(response.getEntity());
            return response.getCode();
        });
    }
}
JAVA
java -version 2>&1 | head -1
echo "httpclient5 $version"
echo 'guess: answer 503, one request'
java -cp 'lib/*' Pay.java
