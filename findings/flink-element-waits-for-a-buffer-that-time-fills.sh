#!/usr/bin/env bash
# Natural guess: in a Flink job that has nothing else to do an element goes through a keyBy at once, in a millisecond or two within one
# JVM: it streams, one element at a time.
# What it does (org.apache.flink:flink-streaming-java 2.1.1, local environment; OpenJDK 17.0.15, Temurin 25.0.3): an element that goes to
# another task is put into a buffer, which is sent when it is full or each 100 ms, by a thread of its own. A quiet stream's elements come
# up to 100 ms late, while no thread works and none waits for a lock. With setBufferTimeout(0) they go at once.
set -euo pipefail
version=2.1.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.flink</groupId><artifactId>flink-streaming-java</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.apache.flink</groupId><artifactId>flink-clients</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Hop.java <<'JAVA'
import java.util.*;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;

public class Hop {
    static final List<Long> MILLIS = Collections.synchronizedList(new ArrayList<>());

    static class Quiet implements SourceFunction<Long> {
        @Override
        public void run(SourceContext<Long> context) throws Exception {
            Thread.sleep(2000);
            for (int i = 0; i < 20; i++) {
                context.collect(System.nanoTime());
                Thread.sleep(230);
            }
        }

        @Override
        public void cancel() {}
    }

    static class Age implements SinkFunction<Long> {
        @Override
        public void invoke(Long made, Context context) {
            MILLIS.add((System.nanoTime() - made) / 1_000_000);
        }
    }

    /** How many of twenty elements, 230 ms apart, take 20 ms or more through a keyBy. */
    static long late(boolean atOnce) throws Exception {
        MILLIS.clear();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2);
        if (atOnce) environment.setBufferTimeout(0);
        environment.addSource(new Quiet(), Types.LONG).keyBy(made -> made % 7, Types.LONG).addSink(new Age());
        environment.execute();
        if (MILLIS.size() != 20) throw new IllegalStateException(MILLIS.size() + " elements");
        return MILLIS.stream().filter(millis -> millis >= 20).count();
    }

    public static void main(String[] args) throws Exception {
        long plain = late(false), atOnce = late(true);
        System.out.println("of 20 elements take 20 ms or more: " + (plain >= 10 ? "ten or more" : plain) + "; with a buffer timeout of 0: "
                + (atOnce < 10 ? "fewer than ten" : atOnce));
        System.exit(plain >= 10 && atOnce < 10 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "flink-streaming-java $version"
echo 'guess: fewer than ten, in both'
javac -cp 'lib/*' -d classes Hop.java 2> log || { tail -3 log; exit 1; }
java --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.util=ALL-UNNAMED -cp 'lib/*:classes' Hop 2> log \
  || { tail -3 log; exit 1; }
