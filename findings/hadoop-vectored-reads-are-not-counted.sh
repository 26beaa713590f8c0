#!/usr/bin/env bash
# Natural guess: Hadoop's storage statistics of the scheme file count what is read of local files, so that a test can
# hold how many bytes a job reads.
# What they do (Hadoop 3.5.0, hadoop-client-api and -runtime): the statistics that FileSystem.getGlobalStorageStatistics
# keeps for "file" count a megabyte that RawLocalFileSystem reads at a position, and nothing of one that readVectored
# reads; so a test that a job "reads at most n bytes" passes whatever is read, once its source reads vectors.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.hadoop</groupId><artifactId>hadoop-client-runtime</artifactId><version>3.5.0</version></dependency>
    <dependency><groupId>org.apache.hadoop</groupId><artifactId>hadoop-client-api</artifactId><version>3.5.0</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib < /dev/null
cat > Reads.java <<'JAVA'
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.*;

public class Reads {
    static long counted() {
        var all = FileSystem.getGlobalStorageStatistics().get("file");
        Long bytes = all == null ? null : all.getLong("bytesRead");
        return bytes == null ? 0 : bytes;
    }

    public static void main(String[] args) throws Exception {
        var file = new Path(System.getProperty("java.io.tmpdir"), "reads-" + ProcessHandle.current().pid());
        FileSystem system = ((LocalFileSystem) FileSystem.getLocal(new Configuration())).getRaw();
        system.deleteOnExit(file);
        try (var out = system.create(file)) {
            out.write(new byte[1 << 20]);
        }
        long before = counted();
        byte[] whole = new byte[1 << 20];
        try (var in = system.open(file)) {
            in.readFully(0, whole);
        }
        long byPosition = counted() - before;
        before = counted();
        try (var in = system.open(file)) {
            var range = FileRange.createFileRange(0, 1 << 20);
            in.readVectored(List.of(range), ByteBuffer::allocate);
            range.getData().get();
        }
        long vectored = counted() - before;
        System.out.println("counted of 1,048,576 bytes: read at a position " + byPosition + ", readVectored " + vectored);
        if (vectored != 0) System.exit(1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'Hadoop 3.5.0; guess: both count 1,048,576'
java -cp 'lib/*' Reads.java 2>&1 | grep counted
