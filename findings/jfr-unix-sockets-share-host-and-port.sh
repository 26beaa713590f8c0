#!/usr/bin/env bash
# Natural guess: host and port of jdk.SocketRead and jdk.SocketWrite tell the other end, whatever the socket is.
# What they do (OpenJDK 17.0.15, Temurin 25.0.3): each Unix domain socket has the host "Unix domain socket" and the port 0, be it
# a database's or a container engine's. Which it is stands in address, in brackets; the side that accepted has "[]", also of
# each. Grouped by host and port, all local services of a program are one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Local.java <<'JAVA'
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Local {
    static void exchange(Path path) throws Exception {
        var address = UnixDomainSocketAddress.of(path);
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            try (var client = SocketChannel.open(address); var accepted = server.accept()) {
                client.write(ByteBuffer.allocate(1));
                accepted.write(ByteBuffer.allocate(1));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("local.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.SocketWrite").withThreshold(Duration.ZERO).with("throttle", "off");
            recording.start();
            exchange(Path.of("database.sock"));
            exchange(Path.of("broker.sock"));
            recording.stop();
            recording.dump(file);
        }
        var peers = new TreeSet<String>();
        var addresses = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.SocketWrite")) {
                peers.add(event.getString("host") + ":" + event.getInt("port"));
                addresses.add(event.getString("address"));
            }
        }
        System.out.println("host:port " + peers);
        System.out.println("address   " + addresses);
        System.exit(peers.equals(Set.of("Unix domain socket:0"))
                && addresses.equals(Set.of("[]", "[broker.sock]", "[database.sock]")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: two or more'
java Local.java
