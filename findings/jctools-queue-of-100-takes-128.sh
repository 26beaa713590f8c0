#!/usr/bin/env bash
# Natural guess: new MpscArrayQueue<>(100) of JCTools takes 100 elements, and offer() says no to the next, as ArrayBlockingQueue(100)
# does: what a bound of 100 promises to the memory and the consumer is kept.
# What it does (org.jctools:jctools-core 4.0.5, org.agrona:agrona 2.4.0; OpenJDK 17.0.15, Temurin 25.0.3): it takes 128, the next power of
# two, as do Agrona's ManyToOneConcurrentArrayQueue and OneToOneConcurrentArrayQueue; of 1025 it becomes 2048. capacity() says so, the
# constructor does not. SpmcArrayQueue and MpmcArrayQueue do the same; a chart of the queue's fill with the configured bound as its top
# shows 128 %.
set -euo pipefail
jctools=4.0.5
agrona=2.4.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jctools</groupId><artifactId>jctools-core</artifactId><version>$jctools</version></dependency>
    <dependency><groupId>org.agrona</groupId><artifactId>agrona</artifactId><version>$agrona</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Bound.java <<'JAVA'
import java.util.*;
import org.agrona.concurrent.*;
import org.jctools.queues.*;

public class Bound {
    static int taken(Queue<Object> queue) {
        int taken = 0;
        while (taken < 10_000 && queue.offer(taken)) taken++;
        return taken;
    }

    public static void main(String[] args) {
        var taken = new TreeSet<>(List.of(
                taken(new MpscArrayQueue<>(100)), taken(new SpmcArrayQueue<>(100)), taken(new MpmcArrayQueue<>(100)),
                taken(new ManyToOneConcurrentArrayQueue<>(100)), taken(new OneToOneConcurrentArrayQueue<>(100))));
        int large = taken(new MpscArrayQueue<>(1025));
        System.out.println("five queues of 100 take " + taken + ", one of 1025 takes " + large);
        System.exit(taken.equals(Set.of(128)) && large == 2048 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "jctools-core $jctools, agrona $agrona"
echo 'guess: 100 and 1025'
java --add-opens java.base/jdk.internal.misc=ALL-UNNAMED -cp 'lib/*' Bound.java 2> log || { tail -3 log; exit 1; }
