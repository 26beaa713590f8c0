#!/usr/bin/env bash
# Natural guess: a percentile that a Micrometer Timer publishes is one of the recorded values, or a little more, as of a histogram
# whose buckets are told by their upper end: with a thousand equal ones it is that value.
# What it is (io.micrometer:micrometer-core 1.16.1; OpenJDK 17.0.15, Temurin 25.0.3): the lower end of a bucket that is up to a
# sixteenth wide, unless percentilePrecision is set; its default is one digit. A thousand times of 103 ms have a 99th percentile of
# 100.7 ms, less than mean and smallest, and a limit of 101 that each call exceeded is met. Percentiles of the events' durations do
# not agree with it.
set -euo pipefail
version=1.16.1
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
cat > Percentile.java <<'JAVA'
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

public class Percentile {
    public static void main(String[] args) {
        boolean below = true;
        for (int millis : new int[] {100, 103, 250, 1000}) {
            double[] percentiles = new double[2];
            for (int precision = 1; precision <= 2; precision++) {
                Timer timer = Timer.builder("sale").publishPercentiles(0.99).percentilePrecision(precision).register(new SimpleMeterRegistry());
                for (int i = 0; i < 1000; i++) timer.record(Duration.ofMillis(millis));
                percentiles[precision - 1] = timer.takeSnapshot().percentileValues()[0].value(TimeUnit.MILLISECONDS);
                below &= timer.mean(TimeUnit.MILLISECONDS) == millis;
            }
            System.out.printf("1000 times %d ms: 99th percentile %.1f ms, with a precision of 2 %.1f ms%n", millis, percentiles[0], percentiles[1]);
            below &= percentiles[0] < percentiles[1] && percentiles[1] < millis && percentiles[0] > millis * 15.0 / 16;
        }
        System.exit(below ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "micrometer-core $version"
echo 'guess: the time itself'
java -cp 'lib/*' Percentile.java
