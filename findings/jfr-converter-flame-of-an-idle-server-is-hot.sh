#!/usr/bin/env bash
# Natural guess: the flame graph that jfrconv, async-profiler's converter, makes of the JDK's own recording is one of processor time: a
# thread that waits for a request on a socket is not in it, and what a busy thread does is most of it.
# What it is (tools.profiler:jfr-converter 4.1; recordings of OpenJDK 17.0.15 and Temurin 25.0.3): jdk.ExecutionSample and
# jdk.NativeMethodSample together, one like the other. The JDK takes the latter of threads inside native code, which is where they
# wait as well, so that each thread that reads a quiet socket is a broad tower beside one that computes, and ten of them are the
# picture. jdk.ExecutionSample alone has none of it.
set -euo pipefail
version=4.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=tools.profiler:jfr-converter:$version -DoutputDirectory=. > mvn.log \
  || { cat mvn.log; exit 1; }
cat > Server.java <<'JAVA'
import java.net.*;
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Server {
    static volatile long sum;

    static void compute(long until) {
        while (System.nanoTime() < until) for (int i = 0; i < 1000; i++) sum += i;
    }

    static void serve(Socket peer) {
        try {
            peer.getInputStream().read();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("server.jfr");
        try (var recording = new Recording(Configuration.getConfiguration("profile"));
                var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var peer = server.accept()) {
            recording.start();
            var reader = new Thread(() -> serve(peer), "reader");
            reader.start();
            compute(System.nanoTime() + 3_000_000_000L);
            client.getOutputStream().write(1);
            reader.join();
            recording.stop();
            recording.dump(file);
        }
        long java = 0, waiting = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("jdk.ExecutionSample")) continue;
            java++;
            if (event.getThread("sampledThread").getJavaName().equals("reader")) waiting++;
        }
        System.out.println("jdk.ExecutionSample: " + java + ", of the thread that waits: " + waiting);
    }
}
JAVA
java -version 2>&1 | head -1
echo "jfr-converter $version"
echo 'guess: Server.compute nearly alone, Server.serve not in it'
java Server.java
java -jar jfr-converter-$version.jar -o collapsed server.jfr flame.txt > convert.log || { cat convert.log; exit 1; }
samples() { grep "$1" flame.txt | awk '{n += $NF} END {print n + 0}'; }
compute=$(samples 'Server.compute') serve=$(samples 'Server.serve.*read')
echo "flame graph: $compute samples of Server.compute, $serve of Server.serve, which waited all the time"
((serve > 30 && compute > 30 && serve * 3 > compute))
