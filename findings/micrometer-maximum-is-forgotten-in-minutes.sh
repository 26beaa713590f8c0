#!/usr/bin/env bash
# Natural guess: max() of a Micrometer Timer is the longest time since the start, as its count() and totalTime() are of the time since the
# start: a hanging call of an hour ago is in it.
# What it does (io.micrometer:micrometer-core 1.16.5; OpenJDK 17.0.15, Temurin 25.0.3): it is that of the last minutes. Four minutes
# behind a call of ten seconds it is 0, while the total still has the ten: who looks after lunch, or asks once in five minutes, sees a
# mean of ten seconds over a maximum of nothing. distributionStatisticExpiry says how long it is kept.
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
cat > Maximum.java <<'JAVA'
import io.micrometer.core.instrument.*;
import io.micrometer.core.instrument.simple.*;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

public class Maximum {
    static Duration now = Duration.ofDays(1);

    static String seen(Duration kept) {
        var registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, new Clock() {
            @Override
            public long wallTime() {
                return now.toMillis();
            }

            @Override
            public long monotonicTime() {
                return now.toNanos();
            }
        });
        var builder = Timer.builder("call");
        if (kept != null) builder.distributionStatisticExpiry(kept);
        Timer timer = builder.register(registry);
        timer.record(Duration.ofSeconds(10));
        double first = timer.max(TimeUnit.SECONDS);
        now = now.plusMinutes(4);
        return first + ", " + timer.max(TimeUnit.SECONDS) + ", mean " + timer.mean(TimeUnit.SECONDS);
    }

    public static void main(String[] args) {
        String plain = seen(null), kept = seen(Duration.ofHours(1));
        System.out.println("at once and after four minutes: " + plain + "; kept for an hour: " + kept);
        System.exit(plain.equals("10.0, 0.0, mean 10.0") && kept.equals("10.0, 10.0, mean 10.0") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "micrometer-core $version"
echo 'guess: 10.0, 10.0, mean 10.0, in both'
java -cp 'lib/*' Maximum.java 2> log || { tail -3 log; exit 1; }
