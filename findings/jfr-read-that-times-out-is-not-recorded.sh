#!/usr/bin/env bash
# Natural guess: a read that waits until the socket's timeout is the slowest there is, and is recorded as jdk.SocketRead with
# nothing read, as JDK 17 does, where the event has a field for the timeout.
# What it does (Temurin 25.0.3): a read that ends with an exception is no event. A service whose calls all time out has no
# jdk.SocketRead at all, with a threshold of 0 and without throttling; what tells of it is jdk.JavaExceptionThrow, at the end and
# without a duration. OpenJDK 17.0.15 records it, with 0 bytes.
# Runs the JDK of the PATH, 17 or 25 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Timeout.java <<'JAVA'
import java.net.*;
import java.nio.file.*;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Timeout {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("timeout.jfr");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); var recording = new Recording()) {
            recording.enable("jdk.SocketRead").withThreshold(Duration.ZERO).with("throttle", "off");
            recording.enable("jdk.JavaExceptionThrow");
            recording.start();
            try (var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                socket.setSoTimeout(300);
                socket.getInputStream().read();
            } catch (SocketTimeoutException e) {
                System.out.println("the program: " + e.getMessage());
            }
            recording.stop();
            recording.dump(file);
        }
        int reads = 0, exceptions = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String type = event.getEventType().getName();
            if (type.equals("jdk.SocketRead") && event.getDuration().toMillis() >= 250) {
                reads++;
                System.out.println(type + " of " + event.getLong("bytesRead") + " bytes");
            } else if (type.equals("jdk.JavaExceptionThrow")
                    && event.getClass("thrownClass").getName().equals("java.net.SocketTimeoutException")) {
                exceptions++;
                System.out.println(type + " " + event.getString("message"));
            }
        }
        boolean old = Runtime.version().feature() <= 17;
        System.exit(reads == (old ? 1 : 0) && exceptions == 1 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: a jdk.SocketRead of 0 bytes'
java Timeout.java
