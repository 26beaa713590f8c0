#!/usr/bin/env bash
# Natural guess: io.netty.AllocateBuffer ("triggered when a buffer is allocated (or reallocated) from an allocator") tells of
# every allocator of Netty 4.2; its field allocatorType says which one it was.
# What it does (io.netty:netty-buffer 4.2.13.Final): the pooled and the adaptive allocator tell; UnpooledByteBufAllocator, and
# with it Unpooled.buffer() and all of a program with -Dio.netty.allocator.type=unpooled, tell nothing, so that a recording of
# such a program looks like one that allocates no buffers.
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
cat > Allocators.java <<'JAVA'
import io.netty.buffer.*;
import java.nio.file.*;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

public class Allocators {
    public static void main(String[] args) throws Exception {
        for (ByteBufAllocator allocator : List.of(new PooledByteBufAllocator(), new AdaptiveByteBufAllocator(), UnpooledByteBufAllocator.DEFAULT)) {
            Path file = Path.of("buffers.jfr");
            try (var recording = new Recording()) {
                recording.enable("io.netty.AllocateBuffer");
                recording.start();
                for (int i = 0; i < 10; i++) allocator.buffer(256).release();
                recording.stop();
                recording.dump(file);
            }
            long told = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals("io.netty.AllocateBuffer")).count();
            System.out.println(allocator.getClass().getSimpleName() + " " + told);
        }
    }
}
JAVA
javac -proc:none -cp "lib/*" -d . Allocators.java
java -cp "lib/*:." Allocators > out 2> err || { cat err; exit 1; }
echo "netty-buffer $version"
echo "guess: 10 events for each allocator"
cat out
grep -qx 'PooledByteBufAllocator 10' out
grep -qx 'AdaptiveByteBufAllocator 10' out
grep -qx 'UnpooledByteBufAllocator 0' out
