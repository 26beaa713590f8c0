#!/usr/bin/env bash
# Natural guess: jdk.DirectBufferStatistics, and the BufferPoolMXBean "direct" that it is read from, tell of the memory outside of the heap
# that a program has in buffers, Netty's before all: on each JDK.
# What they tell of (io.netty:netty-buffer 4.2.13.Final): on OpenJDK 17.0.15 of Netty's, too. On Temurin 25.0.3 Netty's pooled and adaptive
# allocators take their memory from the system through java.lang.foreign, so of 64 MB in their buffers the event has nothing, beside
# a buffer of the program's own; with --enable-native-access the unpooled one's are gone as well. After an update the curve falls to
# almost zero, and a leak is not in it. Netty's own metrics have it.
# Runs the JDK of the PATH, 17 or 25 or newer.
set -euo pipefail
version=4.2.13.Final
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.netty</groupId><artifactId>netty-buffer</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Direct.java <<'JAVA'
import io.netty.buffer.*;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Direct {
    static final int MEGABYTE = 1 << 20;

    public static void main(String[] args) throws Exception {
        Path file = Path.of("direct.jfr");
        ByteBuffer own = ByteBuffer.allocateDirect(MEGABYTE);
        var allocator = new PooledByteBufAllocator(true);
        var buffers = new ArrayList<ByteBuf>();
        for (int i = 0; i < 64; i++) buffers.add(allocator.directBuffer(MEGABYTE));
        try (var recording = new Recording()) {
            recording.enable("jdk.DirectBufferStatistics").with("period", "endChunk");
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        long told = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) told = event.getLong("memoryUsed") / MEGABYTE;
        System.out.println("Netty has " + allocator.metric().usedDirectMemory() / MEGABYTE + " MB, the program " + own.capacity() / MEGABYTE
                + " MB; jdk.DirectBufferStatistics tells of " + told + " MB");
        buffers.forEach(ByteBuf::release);
        System.exit(told == (Runtime.version().feature() == 17 ? 65 : 1) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "netty-buffer $version"
echo 'guess: 65 MB'
java -cp 'lib/*' Direct.java 2> log || { tail -3 log; exit 1; }
