#!/usr/bin/env bash
# Natural guess: two counters of one name with different tags, orders{shop} and orders{shop,customer}, are both in what Micrometer's
# Prometheus registry exports, as they are in other registries of Micrometer; or the second is refused with an exception.
# What it does (io.micrometer:micrometer-registry-prometheus 1.16.5; OpenJDK 17.0.15, Temurin 25.0.3): the second is made, counts, and
# answers count() and registry.find(), but is not in the scrape; a warning in the log tells of it, the first time. Which one it is depends
# on which code ran first after the start, so that a dashboard may be empty until the next restart. With
# throwExceptionOnRegistrationFailure() it is an exception.
set -euo pipefail
version=1.16.5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.micrometer</groupId><artifactId>micrometer-registry-prometheus</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Orders.java <<'JAVA'
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.*;

public class Orders {
    public static void main(String[] args) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Counter first = registry.counter("orders", "shop", "corner");
        Counter second = registry.counter("orders", "shop", "corner", "customer", "7");
        first.increment();
        second.increment();
        double known = registry.find("orders").tag("customer", "7").counter().count();
        long lines = registry.scrape().lines().filter(line -> line.startsWith("orders_total")).count();
        boolean customer = registry.scrape().contains("customer");
        System.out.println("the second counts " + second.count() + " and is known to the registry with " + known + "; lines of the scrape: "
                + lines + ", with a customer: " + customer);
        String strict = "no exception";
        try {
            registry.throwExceptionOnRegistrationFailure();
            registry.counter("orders", "customer", "8");
        } catch (IllegalArgumentException e) {
            strict = "IllegalArgumentException";
        }
        System.out.println("when told to throw: " + strict);
        System.exit(second.count() == 1 && known == 1 && lines == 1 && !customer && strict.startsWith("Illegal") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "micrometer-registry-prometheus $version"
echo 'guess: 2 lines, with a customer: true'
java -cp 'lib/*' Orders.java 2> log || { tail -3 log; exit 1; }
