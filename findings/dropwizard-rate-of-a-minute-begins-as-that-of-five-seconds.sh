#!/usr/bin/env bash
# Natural guess: a Dropwizard Meter's one-minute rate after 300 requests in the first five seconds, and none then, is at most 300 in a minute,
# 5 a second, six seconds after the start as well as later; the fifteen-minute rate is below one a second.
# What it does (io.dropwizard.metrics:metrics-core 4.2.37; OpenJDK 17.0.15, Temurin 25.0.3): all rates are 0 for five seconds, then 60 a second, the
# rate of those five, whatever their names, and go down from there: after a minute 24, and the fifteen-minute rate is still 56, of a
# program that has done nothing for 55 seconds. What is read soon after a start, as in a test or of a job of some minutes, is the
# burst it began with.
set -euo pipefail
version=4.2.37
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.dropwizard.metrics</groupId><artifactId>metrics-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Rates.java <<'JAVA'
import com.codahale.metrics.*;
import java.util.*;
import java.util.concurrent.TimeUnit;

public class Rates {
    static long second = 0;

    public static void main(String[] args) {
        var clock = new Clock() {
            @Override public long getTick() {
                return TimeUnit.SECONDS.toNanos(second);
            }
        };
        var meter = new Meter(clock);
        var seen = new ArrayList<String>();
        for (second = 0; second <= 60; second++) {
            if (List.of(4L, 6L, 60L).contains(second)) {
                seen.add("after " + second + " s " + Math.round(meter.getOneMinuteRate()) + " and " + Math.round(meter.getFifteenMinuteRate()));
            }
            if (second < 5) meter.mark(60);
        }
        System.out.println("one-minute rate and fifteen-minute rate: " + String.join(", ", seen));
        System.exit(seen.equals(List.of("after 4 s 0 and 0", "after 6 s 60 and 60", "after 60 s 24 and 56")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "metrics-core $version"
echo 'guess: after 4 s 4 and 0, after 6 s 5 and 0, after 60 s 5 and 0'
java -cp 'lib/*' Rates.java 2> log || { tail -3 log; exit 1; }
