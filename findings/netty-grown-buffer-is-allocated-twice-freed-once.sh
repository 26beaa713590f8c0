#!/usr/bin/env bash
# Natural guess: sizes in Netty's io.netty.AllocateBuffer events, less those in io.netty.FreeBuffer, are what is in use: 0 when
# every buffer was released.
# What it does (io.netty:netty-buffer 4.2.13.Final): a buffer that grows is told as ReallocateBuffer, with its old size, and
# then as AllocateBuffer again, with its new one, and is freed once, with the new one: the old size stays in the sum for ever.
# ReallocateBuffer, whose description speaks of resizing only, has to be taken as a free.
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
cat > Grow.java <<'JAVA'
import io.netty.buffer.*;
import java.nio.file.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

public class Grow {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("grow.jfr");
        try (var recording = new Recording()) {
            for (String type : new String[] {"AllocateBuffer", "ReallocateBuffer", "FreeBuffer"}) recording.enable("io.netty." + type);
            recording.start();
            ByteBuf buffer = new PooledByteBufAllocator().buffer(256);
            buffer.writeZero(5000);
            buffer.release();
            recording.stop();
            recording.dump(file);
        }
        long sum = 0;
        for (var event : RecordingFile.readAllEvents(file)) {
            String name = event.getEventType().getName();
            if (name.startsWith("io.netty.")) {
                int size = event.getInt("size");
                sum += name.endsWith(".AllocateBuffer") ? size : name.endsWith(".FreeBuffer") ? -size : 0;
                System.out.println(name + " size " + size);
            }
        }
        System.out.println("in use: " + sum);
    }
}
JAVA
javac -proc:none -cp "lib/*" -d . Grow.java
java -cp "lib/*:." Grow > out 2> err || { cat err; exit 1; }
echo "netty-buffer $version"
echo "guess: in use: 0"
cat out
grep -qx 'in use: 256' out
