#!/usr/bin/env bash
# Natural guess: jdk.SocketRead's host is a property of the connection: the same in each event of one socket.
# What it does (Temurin 25.0.3): it is what the address object is called at that moment. A socket to 127.0.0.1 has the host
# "127.0.0.1" until somebody asks for the peer's name, as an access log does; from then on it has "localhost". One peer becomes
# two, when hosts are taken for peers; address stays. OpenJDK 17.0.15 looks the name up itself when it records, so it has
# "localhost" from the beginning.
# Runs the JDK of the PATH, 17 or 25 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Peer.java <<'JAVA'
import java.net.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Peer {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("peer.jfr");
        String name;
        try (var server = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})); var recording = new Recording()) {
            recording.enable("jdk.SocketRead").withThreshold(Duration.ZERO).with("throttle", "off");
            recording.start();
            try (var socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.getLocalPort());
                    var accepted = server.accept()) {
                accepted.getOutputStream().write(new byte[2]);
                socket.getInputStream().read();
                name = socket.getInetAddress().getHostName();
                socket.getInputStream().read();
            }
            recording.stop();
            recording.dump(file);
        }
        var hosts = new ArrayList<String>();
        var addresses = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.SocketRead")) {
                hosts.add(event.getString("host"));
                addresses.add(event.getString("address"));
            }
        }
        System.out.println("hosts " + hosts + ", addresses " + addresses + ", name asked for between " + name);
        boolean old = Runtime.version().feature() <= 17;
        System.exit(hosts.equals(List.of(old ? name : "127.0.0.1", name)) && addresses.size() == 1 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: two equal hosts'
java Peer.java
