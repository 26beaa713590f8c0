#!/usr/bin/env bash
# Natural guess: with leakDetectionThreshold, HikariCP makes its exception "Apparent connection leak detected" when it has found
# one: a recording in which it occurs has leaks, as many as it occurs.
# What it does (com.zaxxer:HikariCP 7.0.2, H2 2.3.232; OpenJDK 17.0.15, Temurin 25.0.3): it makes one whenever a connection is taken, to
# have the stack at hand, and throws it away when the connection comes back. Flight Recorder records exceptions when they are made,
# so that jdk.JavaExceptionThrow tells of a leak for every request of a healthy program, and jdk.ExceptionStatistics, which is on
# by default, counts an error for each. A real leak is a line of the log alone.
set -euo pipefail
version=7.0.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.zaxxer</groupId><artifactId>HikariCP</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Leaks.java <<'JAVA'
import com.zaxxer.hikari.*;
import java.nio.file.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Leaks {
    /** How many exceptions that tell of a leak are recorded while connections are taken and given back at once. */
    static long leaks(int connections, long thresholdMillis) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:shop");
        config.setLeakDetectionThreshold(thresholdMillis);
        Path file = Path.of("leaks.jfr");
        try (var pool = new HikariDataSource(config); var recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow");
            recording.start();
            for (int i = 0; i < connections; i++) pool.getConnection().close();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.JavaExceptionThrow"))
                .filter(event -> "Apparent connection leak detected".equals(event.getString("message"))).count();
    }

    public static void main(String[] args) throws Exception {
        long without = leaks(20, 0), with = leaks(20, 60_000);
        System.out.println("20 connections given back: leaks recorded " + without + "; with a threshold of a minute: " + with);
        System.exit(without == 0 && with == 20 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "HikariCP $version"
echo 'guess: 0 and 0'
java -Xlog:disable -cp 'lib/*' Leaks.java
