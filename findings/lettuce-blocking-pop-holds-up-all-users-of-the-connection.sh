#!/usr/bin/env bash
# Natural guess: a connection of Lettuce is safe for use by many threads, and one is enough: while one thread waits in BLPOP for an
# element of a list, another's GET is answered at once.
# What it does (io.lettuce:lettuce-core 7.5.1.RELEASE, com.github.fppt:jedis-mock 1.1.11 as the server; OpenJDK 17.0.15, Temurin 25.0.3):
# the commands of a connection are answered in their order. The GET of the other thread waits until the BLPOP ends, here for more than a
# second, and all that come behind it do. To their callers it is a GET that is slow, with no word of a list or of another thread. With a
# connection of its own for the BLPOP it is answered at once.
set -euo pipefail
version=7.5.1.RELEASE
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.lettuce</groupId><artifactId>lettuce-core</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.github.fppt</groupId><artifactId>jedis-mock</artifactId><version>1.1.11</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Pop.java <<'JAVA'
import com.github.fppt.jedismock.RedisServer;
import io.lettuce.core.*;
import io.lettuce.core.api.StatefulRedisConnection;

public class Pop {
    /** How long a GET takes while another thread waits two seconds for an element of an empty list. */
    static long millis(StatefulRedisConnection<String, String> pop, StatefulRedisConnection<String, String> get) throws Exception {
        get.sync().get("price");
        var popper = new Thread(() -> pop.sync().blpop(2, "orders"));
        popper.start();
        Thread.sleep(500);
        long begin = System.nanoTime();
        get.sync().get("price");
        long millis = (System.nanoTime() - begin) / 1_000_000;
        popper.join();
        return millis;
    }

    public static void main(String[] args) throws Exception {
        RedisServer server = RedisServer.newRedisServer();
        server.start();
        RedisClient client = RedisClient.create("redis://127.0.0.1:" + server.getBindPort());
        long shared, own;
        try (var one = client.connect(); var two = client.connect()) {
            shared = millis(one, one);
            own = millis(one, two);
        }
        client.shutdown();
        server.stop();
        System.out.println("a GET over the same connection takes " + (shared >= 1000 ? "a second or more" : "less than a second")
                + "; over another: " + (own < 1000 ? "less than a second" : "a second or more"));
        System.exit(shared >= 1000 && own < 1000 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "lettuce-core $version"
echo 'guess: less than a second, in both'
java -cp 'lib/*' Pop.java 2> log || { tail -3 log; exit 1; }
