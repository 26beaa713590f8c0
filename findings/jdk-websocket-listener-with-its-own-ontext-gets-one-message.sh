#!/usr/bin/env bash
# Natural guess: a WebSocket.Listener of the JDK whose onText adds the message to a list, and returns null as it is done with it, gets
# each message that the server sends.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3; org.java-websocket:Java-WebSocket 1.6.0 as the server): it gets the first. The listener
# has to ask for each further one with webSocket.request(1), which the default methods do that were overridden; onOpen's default asks for
# the first. Nothing is lost or said: the rest waits in the client's and the server's buffers, the connection stays open, both ends are
# idle, and even the close of the server is not told. With request(1) in onText it gets all.
set -euo pipefail
version=1.6.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.java-websocket</groupId><artifactId>Java-WebSocket</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Listen.java <<'JAVA'
import java.net.*;
import java.net.http.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

public class Listen {
    static class Prices extends WebSocketServer {
        final CountDownLatch started = new CountDownLatch(1);

        Prices() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onOpen(org.java_websocket.WebSocket socket, ClientHandshake handshake) {
            for (int i = 1; i <= 5; i++) socket.send("price " + i);
            socket.close();
        }

        @Override
        public void onClose(org.java_websocket.WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(org.java_websocket.WebSocket socket, String message) {}

        @Override
        public void onError(org.java_websocket.WebSocket socket, Exception exception) {}

        @Override
        public void onStart() {
            started.countDown();
        }
    }

    /** How many of five messages a listener has after two seconds, and whether it was told that the server closed. */
    static String got(URI uri, boolean asks) throws Exception {
        var messages = new AtomicInteger();
        var closed = new CountDownLatch(1);
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                messages.incrementAndGet();
                if (asks) webSocket.request(1);
                return null;
            }

            @Override
            public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
                closed.countDown();
                return null;
            }
        }).get();
        boolean told = closed.await(2, TimeUnit.SECONDS);
        socket.abort();
        return messages + (told ? " and the close" : "");
    }

    public static void main(String[] args) throws Exception {
        var server = new Prices();
        server.start();
        server.started.await();
        URI uri = URI.create("ws://127.0.0.1:" + server.getPort());
        String plain = got(uri, false), asking = got(uri, true);
        server.stop(1000);
        System.out.println("of 5 messages: " + plain + "; with request(1): " + asking);
        System.exit(plain.equals("1") && asking.equals("5 and the close") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "Java-WebSocket $version"
echo 'guess: 5 and the close, in both'
java -cp 'lib/*' Listen.java 2> log || { tail -3 log; exit 1; }
