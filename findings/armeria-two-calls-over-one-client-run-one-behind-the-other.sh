#!/usr/bin/env bash
# Natural guess: a server of Armeria runs two requests of one client at once, when both block in their service: they come over HTTP/2,
# where a connection takes many.
# What it does (com.linecorp.armeria:armeria 1.33.4; OpenJDK 17.0.15, Temurin 25.0.3): a service runs in the event loop of its connection,
# and a client has one connection: the second request begins when the first is done, while the server's other event loops have nothing to
# do. Its wait is in no queue that one could see; to the client it is a slow call. With useBlockingTaskExecutor(true) for the service they
# run at once.
set -euo pipefail
version=1.33.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.linecorp.armeria</groupId><artifactId>armeria</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.java <<'JAVA'
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.annotation.*;
import java.util.concurrent.CompletableFuture;

public class Shop {
    @Get("/order")
    public HttpResponse order() throws InterruptedException {
        Thread.sleep(1000);
        return HttpResponse.of(200);
    }

    /** How long two calls that are made at once take together. */
    static long millis(boolean blocking) {
        Server server = Server.builder().http(0).annotatedService().useBlockingTaskExecutor(blocking).build(new Shop()).build();
        server.start().join();
        WebClient client = WebClient.of("http://127.0.0.1:" + server.activeLocalPort());
        client.get("/order").aggregate().join();
        long begin = System.nanoTime();
        var one = client.get("/order").aggregate();
        var two = client.get("/order").aggregate();
        CompletableFuture.allOf(one, two).join();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        server.stop().join();
        return millis;
    }

    public static void main(String[] args) {
        long plain = millis(false), blocking = millis(true);
        System.out.println("two calls of a second take " + (plain >= 2000 ? "two seconds" : "less than two seconds")
                + "; with the executor for blocking tasks: " + (blocking < 1900 ? "less than two seconds" : "two seconds"));
        System.exit(plain >= 2000 && blocking < 1900 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "armeria $version"
echo 'guess: less than two seconds, in both'
java -cp 'lib/*' Shop.java 2> log || { tail -3 log; exit 1; }
