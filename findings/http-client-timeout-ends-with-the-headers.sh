#!/usr/bin/env bash
# Natural guess: HttpRequest.timeout(1 s) of the JDK's HttpClient limits the call: send(request, ofString()) has a text or an exception
# after a second.
# What it does (java.net.http of OpenJDK 17.0.15, Temurin 25.0.3): the clock is stopped when the response's headers have come. A body that
# comes three seconds later is waited for, as any that takes for hours: the call is longer than its timeout and succeeds. Whether a slow
# answer is cut off depends on whether the server is slow before or behind its first line. CompletableFuture.orTimeout on sendAsync counts
# both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Slow.java <<'JAVA'
import java.io.OutputStream;
import java.net.*;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

public class Slow {
    /** A server that answers each connection once, at once or with a wait before the headers or behind them. */
    static void serve(ServerSocket server) {
        while (true) {
            try (Socket socket = server.accept()) {
                String request = new String(socket.getInputStream().readNBytes(8), StandardCharsets.US_ASCII);
                if (request.contains("/h")) Thread.sleep(4000);
                OutputStream out = socket.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                if (request.contains("/b")) Thread.sleep(4000);
                out.write("paid".getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (Exception e) {
                // the client has gone, or the program ends
            }
        }
    }

    static String call(HttpClient client, URI server, String path, int seconds) throws Exception {
        long began = System.nanoTime();
        try {
            var request = HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(seconds)).build();
            String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return body + (System.nanoTime() - began > 3_500_000_000L ? " after four seconds" : " at once");
        } catch (HttpTimeoutException e) {
            return "timed out";
        }
    }

    public static void main(String[] args) throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serve(server));
            thread.setDaemon(true);
            thread.start();
            URI uri = new URI("http", null, server.getInetAddress().getHostAddress(), server.getLocalPort(), "/", null, null);
            HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            call(client, uri, "/first", 60); // loads what is needed
            String body = call(client, uri, "/body", 1), headers = call(client, uri, "/headers", 1);
            System.out.println("timeout of 1 s, slow body: " + body + "; slow headers: " + headers);
            System.exit(body.equals("paid after four seconds") && headers.equals("timed out") ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: timed out, in both'
java Slow.java
