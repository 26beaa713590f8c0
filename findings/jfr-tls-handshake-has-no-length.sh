#!/usr/bin/env bash
# Natural guess: a jdk.TLSHandshake begins and ends with the handshake: its duration, which jfr print tells for it as for a read of a
# socket, is how long it took, and a threshold finds the slow ones.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it is a moment at the end. Of a handshake that took a second, as the server was busy, each
# side has an event of length 0 whose start is when all was over; with any threshold there is none. What the handshake waited for is in
# jdk.SocketRead, before the event that belongs to it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Handshake.java <<'JAVA'
import java.io.FileInputStream;
import java.net.InetAddress;
import java.nio.file.*;
import java.security.KeyStore;
import java.time.Duration;
import java.util.*;
import javax.net.ssl.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Handshake {
    static SSLContext context() throws Exception {
        char[] password = "changeit".toCharArray();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream("keys.p12")) {
            keys.load(in, password);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    static void serve(SSLServerSocket server) {
        try (var socket = (SSLSocket) server.accept()) {
            Thread.sleep(1000); // busy with something else
            socket.startHandshake();
            socket.getInputStream().read();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        SSLContext context = context();
        Path file = Path.of("tls.jfr");
        boolean aSecond;
        try (var recording = new Recording();
                var server = (SSLServerSocket) context.getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            recording.enable("jdk.TLSHandshake").withoutThreshold();
            recording.start();
            var thread = new Thread(() -> serve(server), "server");
            thread.start();
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket(server.getInetAddress(), server.getLocalPort())) {
                long began = System.nanoTime();
                socket.startHandshake();
                aSecond = System.nanoTime() - began > 900_000_000;
                socket.getOutputStream().write(1);
            }
            thread.join();
            recording.stop();
            recording.dump(file);
        }
        var lengths = new TreeMap<String, Duration>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.TLSHandshake")) {
                lengths.put(event.getThread().getJavaName(), event.getDuration());
            }
        }
        System.out.println("the handshake took " + (aSecond ? "about a second or more" : "less") + "; recorded: " + lengths);
        System.exit(aSecond && lengths.equals(Map.of("main", Duration.ZERO, "server", Duration.ZERO)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: about a second, by both threads'
keytool -genkeypair -alias demo -keyalg RSA -keysize 2048 -dname CN=demo -keystore keys.p12 -storetype PKCS12 -storepass changeit \
  -validity 30 2> keytool.log || { cat keytool.log; exit 1; }
java -Xlog:disable Handshake.java
