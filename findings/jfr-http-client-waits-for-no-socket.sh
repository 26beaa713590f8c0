#!/usr/bin/env bash
# Natural guess: a program that asks a slow server through the JDK's own client, HttpClient.send, has a jdk.SocketRead with the
# server's host and the time that it waited, as it has with HttpURLConnection.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it reads sockets without blocking, in a thread of its own, so no read takes
# long, whatever the threshold; who called parks on a CompletableFuture's Signaller, which tells of no host. Whom a program
# waits for is not in its recording.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Ask.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Ask {
    /** What this thread is recorded to have waited for, 400 ms or longer. */
    static Set<String> waits(Callable<?> question) throws Exception {
        Path file = Path.of("ask.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.SocketRead").withThreshold(Duration.ZERO).with("throttle", "off");
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ZERO);
            recording.start();
            question.call();
            recording.stop();
            recording.dump(file);
        }
        var waits = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String type = event.getEventType().getName();
            if (event.getDuration().toMillis() < 400) {
                continue;
            }
            if (type.equals("jdk.SocketRead")) {
                waits.add(type + " " + event.getString("host"));
            } else if (type.equals("jdk.ThreadPark") && event.getThread().getJavaName().equals("main")) {
                waits.add(type + " " + event.getClass("parkedClass").getName());
            }
        }
        return waits;
    }

    public static void main(String[] args) throws Exception {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        var uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(uri).build();
        Set<String> url = waits(() -> uri.toURL().openStream().read());
        Set<String> send = waits(() -> client.send(request, HttpResponse.BodyHandlers.discarding()));
        server.stop(0);
        System.out.println("HttpURLConnection: " + url);
        System.out.println("HttpClient.send:   " + send);
        System.exit(url.equals(Set.of("jdk.SocketRead localhost"))
                && send.equals(Set.of("jdk.ThreadPark java.util.concurrent.CompletableFuture$Signaller")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: jdk.SocketRead localhost, twice'
java Ask.java
