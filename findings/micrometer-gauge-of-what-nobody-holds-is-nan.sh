#!/usr/bin/env bash
# Natural guess: registry.gauge("queue", new AtomicInteger(5)) of Micrometer keeps the object that it shows, as the registry keeps the
# gauge: as long as it is exported it has the value.
# What it does (io.micrometer:micrometer-core 1.16.5; OpenJDK 17.0.15, Temurin 25.0.3): it holds the object weakly. It is 5 until the next
# garbage collection and NaN from then on, without a word: in a test it is right, in production for the first minutes, and an alarm for a
# queue that is too long never comes, as NaN is above no limit. With strongReference(true) of the builder it stays.
set -euo pipefail
version=1.16.5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.micrometer</groupId><artifactId>micrometer-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Queue.java <<'JAVA'
import io.micrometer.core.instrument.*;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

public class Queue {
    static double value(MeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }

    public static void main(String[] args) throws Exception {
        var registry = new SimpleMeterRegistry();
        AtomicInteger queue = registry.gauge("queue", new AtomicInteger(5));
        Gauge.builder("held", new AtomicInteger(5), AtomicInteger::get).strongReference(true).register(registry);
        double before = value(registry, "queue");
        Reference.reachabilityFence(queue);
        queue = null;
        var collected = new WeakReference<>(new Object());
        while (collected.get() != null) {
            System.gc();
            Thread.sleep(50);
        }
        double after = value(registry, "queue"), held = value(registry, "held");
        System.out.println("before a collection: " + before + ", after it: " + after + ", with strongReference(true): " + held);
        System.exit(before == 5 && Double.isNaN(after) && held == 5 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "micrometer-core $version"
echo 'guess: 5.0, 5.0, 5.0'
java -cp 'lib/*' Queue.java 2> log || { tail -3 log; exit 1; }
