#!/usr/bin/env bash
# Natural guess: with every event type switched on that has a duration, a thread that stands still in a blocking call of the
# JDK has one: it waits in java.net and java.nio, as it does when it reads a socket.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): nothing is recorded of ServerSocket.accept, Selector.select,
# DatagramSocket.receive and the read of a java.nio pipe, each 300 ms long; a socket's read beside them is. A thread
# without events, as acceptors and event loops are for most of their lives, may be at work or wait.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Blocked.java <<'JAVA'
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Blocked {
    interface Call {
        void run() throws Exception;
    }

    static Thread later(Call call) {
        var thread = new Thread(() -> {
            try {
                Thread.sleep(300);
                call.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    /** Types of the events of 200 ms and more that the thread "caller" has. */
    static Set<String> recorded(Call call) throws Exception {
        Path file = Path.of("blocked.jfr");
        try (var recording = new Recording()) {
            for (EventType type : FlightRecorder.getFlightRecorder().getEventTypes()) {
                if (type.getSettingDescriptors().stream().anyMatch(setting -> setting.getName().equals("threshold"))) {
                    recording.enable(type.getName()).withThreshold(Duration.ofMillis(200)).with("throttle", "off");
                }
            }
            recording.start();
            var caller = new Thread(() -> {
                try {
                    call.run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }, "caller");
            caller.start();
            caller.join();
            recording.stop();
            recording.dump(file);
        }
        var found = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.hasField("eventThread") && event.getThread() != null && event.getDuration().toMillis() >= 200
                    && "caller".equals(event.getThread().getJavaName())) {
                found.add(event.getEventType().getName());
            }
        }
        return found;
    }

    public static void main(String[] args) throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        var results = new LinkedHashMap<String, Set<String>>();
        try (var server = new ServerSocket(0, 5, loopback); var datagrams = new DatagramSocket(0, loopback);
                var selector = Selector.open()) {
            int port = server.getLocalPort();
            results.put("accept", recorded(() -> {
                Thread client = later(() -> new Socket(loopback, port).close());
                server.accept().close();
                client.join();
            }));
            results.put("select", recorded(() -> selector.select(300)));
            results.put("receive", recorded(() -> {
                Thread sender = later(() -> {
                    try (var socket = new DatagramSocket()) {
                        socket.send(new DatagramPacket(new byte[1], 1, loopback, datagrams.getLocalPort()));
                    }
                });
                datagrams.receive(new DatagramPacket(new byte[1], 1));
                sender.join();
            }));
            Pipe pipe = Pipe.open();
            results.put("pipe", recorded(() -> {
                Thread writer = later(() -> pipe.sink().write(ByteBuffer.allocate(1)));
                pipe.source().read(ByteBuffer.allocate(1));
                writer.join();
            }));
            results.put("read", recorded(() -> {
                try (var client = new Socket(loopback, port); var accepted = server.accept()) {
                    Thread writer = later(() -> accepted.getOutputStream().write(1));
                    client.getInputStream().read();
                    writer.join();
                }
            }));
        }
        System.out.println(results);
        boolean readTold = results.remove("read").equals(Set.of("jdk.SocketRead"));
        System.exit(readTold && results.values().stream().allMatch(Set::isEmpty) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: a type for each'
java Blocked.java
