#!/usr/bin/env bash
# Natural guess: a jdk.TLSHandshake begins and ends with the handshake: its duration, which jfr print tells for it as for a read of a
# socket, is how long it took, and a threshold finds the slow ones.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it is a moment at the end. Of a handshake that took a second, as the server was busy, each
# side has an event of length 0 whose start is when all was over; a threshold of a millisecond leaves out all of them on 17 and none on 25.
# What the handshake waited for is in jdk.SocketRead, before the event that belongs to it.
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

    /** The recorded lengths of a handshake by the threads of its two sides. */
    static Map<String, Duration> lengths(Duration threshold) throws Exception {
        SSLContext context = context();
        Path file = Path.of("tls.jfr");
        try (var recording = new Recording();
                var server = (SSLServerSocket) context.getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            recording.enable("jdk.TLSHandshake").withThreshold(threshold);
            recording.start();
            var thread = new Thread(() -> serve(server), "server");
            thread.start();
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket(server.getInetAddress(), server.getLocalPort())) {
                long began = System.nanoTime();
                socket.startHandshake();
                if (System.nanoTime() - began < 900_000_000) throw new IllegalStateException("the server was not slow");
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
        return lengths;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Duration> all = lengths(Duration.ZERO), some = lengths(Duration.ofMillis(1));
        System.out.println("a handshake of a second or more is recorded as " + all + ", with a threshold of 1 ms as " + some);
        boolean asSeen = all.equals(Map.of("main", Duration.ZERO, "server", Duration.ZERO))
                && some.equals(Runtime.version().feature() < 25 ? Map.of() : all);
        System.exit(asSeen ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: about a second, by both threads, in both'
keytool -genkeypair -alias demo -keyalg RSA -keysize 2048 -dname CN=demo -keystore keys.p12 -storetype PKCS12 -storepass changeit \
  -validity 30 2> keytool.log || { cat keytool.log; exit 1; }
java -Xlog:disable Handshake.java
