#!/usr/bin/env bash
# Natural guess: getAsyncRemote().sendText(...) of a WebSocket session takes a message and sends it when its turn comes: a second one while
# the first is under way waits in a queue, which is what "async" is for.
# What it does (org.apache.tomcat.embed:tomcat-embed-websocket 11.0.10; OpenJDK 17.0.15, Temurin 25.0.3): there is no queue. While a message
# is not written the next is an IllegalStateException of the state TEXT_FULL_WRITING, thrown to the caller, and it is lost. Short messages
# are mostly written before the next one, so that tests mostly pass, and it fails with the first slow client, or when two threads send to
# one session. The specification lets a container do so; who waits for the Future of the first has no such error.
set -euo pipefail
version=11.0.10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.tomcat.embed</groupId><artifactId>tomcat-embed-websocket</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Two.java <<'JAVA'
import jakarta.websocket.*;
import jakarta.websocket.server.*;
import java.io.*;
import java.net.Socket;
import java.util.*;
import java.util.concurrent.*;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

public class Two {
    static final BlockingQueue<List<String>> SEEN = new LinkedBlockingQueue<>();

    public static class Sender extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {
            boolean waits = session.getRequestURI().getPath().endsWith("waits");
            var seen = new ArrayList<String>();
            for (int i = 0; i < 2; i++) {
                try {
                    Future<Void> written = session.getAsyncRemote().sendText("x".repeat(waits ? 10 : 50_000_000));
                    if (waits) written.get();
                    seen.add("taken");
                } catch (IllegalStateException e) {
                    seen.add(e.getMessage().contains("TEXT_FULL_WRITING") ? "refused" : e.getMessage());
                } catch (InterruptedException | ExecutionException e) {
                    seen.add(e.toString());
                }
            }
            SEEN.add(seen);
        }

        @Override
        public void onError(Session session, Throwable error) {}
    }

    static List<String> sent(int port, String path) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(("GET /" + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(new byte[16]) + "\r\nSec-WebSocket-Version: 13\r\n\r\n")
                    .getBytes("US-ASCII"));
            return SEEN.poll(30, TimeUnit.SECONDS);
        }
    }

    public static void main(String[] args) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(new File("tomcat").getAbsolutePath());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer((classes, servlets) -> {
            var container = (ServerContainer) servlets.getAttribute(ServerContainer.class.getName());
            try {
                for (String path : List.of("/waits", "/at-once"))
                    container.addEndpoint(ServerEndpointConfig.Builder.create(Sender.class, path).build());
            } catch (DeploymentException e) {
                throw new IllegalStateException(e);
            }
        }, Set.of());
        Tomcat.addServlet(context, "default", new DefaultServlet());
        context.addServletMappingDecoded("/", "default");
        tomcat.start();
        int port = tomcat.getConnector().getLocalPort();
        var waits = sent(port, "waits");
        var atOnce = sent(port, "at-once");
        System.out.println("two large messages, to a client that does not read: " + atOnce + "; two short ones, waited for: " + waits);
        Runtime.getRuntime().halt(atOnce.equals(List.of("taken", "refused")) && waits.equals(List.of("taken", "taken")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "tomcat-embed-websocket $version"
echo 'guess: [taken, taken], of both'
java -cp 'lib/*' Two.java 2> log || { tail -3 log; exit 1; }
