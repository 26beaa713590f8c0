#!/usr/bin/env bash
# Natural guess: HttpURLConnection sends a POST once; when the server reads it and closes the connection without an answer, that is an
# IOException, and to try again is the caller's decision, since a payment sent twice is paid twice.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it connects anew and sends the POST again, without a word, then throws. One call, one exception and
# one line in the client's log are two requests in the server's, and in a recording two connections of one method call. So it is when
# the second is answered: the call succeeds, and nothing tells of the first. A system property, sun.net.http.retryPost=false,
# ends it; java.net.http.HttpClient sends a POST once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Pay.java <<'JAVA'
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.util.concurrent.atomic.AtomicInteger;

public class Pay {
    static final AtomicInteger PAID = new AtomicInteger();

    /** Reads one request after the other, each in a connection of its own, and answers those from the given one on. */
    static void serve(ServerSocket server, int firstAnswered) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                    boolean post = in.readLine().startsWith("POST ");
                    while (!in.readLine().isEmpty());
                    if (post && in.read() == '1' && PAID.incrementAndGet() >= firstAnswered) {
                        socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
                    }
                }
            }
        } catch (IOException e) {
            // closed: the end
        }
    }

    interface Client {
        int post(URI uri) throws Exception;
    }

    static String pay(Client client, int firstAnswered) throws Exception {
        PAID.set(0);
        try (var server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            new Thread(() -> serve(server, firstAnswered)).start();
            String outcome;
            try {
                outcome = String.valueOf(client.post(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/pay")));
            } catch (IOException e) {
                outcome = "IOException";
            }
            return PAID.get() + " and " + outcome;
        }
    }

    static int old(URI uri) throws Exception {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.getOutputStream().write('1');
        return connection.getResponseCode();
    }

    static int newer(URI uri) throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString("1")).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    public static void main(String[] args) throws Exception {
        String never = pay(Pay::old, 99), second = pay(Pay::old, 2), other = pay(Pay::newer, 99);
        System.out.println("requests of one POST: never answered " + never + "; second one answered " + second + "; HttpClient, never answered " + other);
        System.exit(never.equals("2 and IOException") && second.equals("2 and 200") && other.equals("1 and IOException") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 1 and IOException in all'
java Pay.java
