#!/usr/bin/env bash
# Natural guess: a counter of OpenTelemetry's SDK keeps a sum for each set of attributes that it was given, as long as there is memory:
# 3000 orders with a number each are 3000 points; at most it would say that there are too many.
# What it does (io.opentelemetry:opentelemetry-sdk 1.68.0; OpenJDK 17.0.15, Temurin 25.0.3): there are 2000 points, of which one has the
# attribute otel.metric.overflow=true and nothing else, and counts the other 1001. Which orders have a point of their own is decided by
# who came first since the start, and a dashboard that filters by an attribute that all have, such as the shop, misses a third. A warning
# in the log tells of it.
set -euo pipefail
version=1.68.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.opentelemetry</groupId><artifactId>opentelemetry-sdk</artifactId><version>$version</version></dependency>
    <dependency>
      <groupId>io.opentelemetry</groupId><artifactId>opentelemetry-sdk-testing</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Orders.java <<'JAVA'
import io.opentelemetry.api.common.*;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.Collection;

public class Orders {
    public static void main(String[] args) {
        AttributeKey<String> shop = AttributeKey.stringKey("shop");
        AttributeKey<Long> order = AttributeKey.longKey("order");
        var reader = InMemoryMetricReader.create();
        try (var meters = SdkMeterProvider.builder().registerMetricReader(reader).build()) {
            var counter = meters.get("demo").counterBuilder("orders").build();
            for (long i = 0; i < 3000; i++) counter.add(1, Attributes.of(shop, "corner", order, i));
            Collection<LongPointData> points = reader.collectAllMetrics().iterator().next().getLongSumData().getPoints();
            long ofShop = points.stream().filter(point -> point.getAttributes().get(shop) != null).mapToLong(LongPointData::getValue).sum();
            LongPointData other = points.stream().filter(point -> point.getAttributes().get(shop) == null).findFirst().orElseThrow();
            System.out.println("points: " + points.size() + ", orders of the shop: " + ofShop + ", and " + other.getValue() + " of "
                    + other.getAttributes());
            System.exit(points.size() == 2000 && ofShop == 1999 && other.getValue() == 1001
                    && other.getAttributes().equals(Attributes.of(AttributeKey.booleanKey("otel.metric.overflow"), true)) ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "opentelemetry-sdk $version"
echo 'guess: 3000 points, 3000 orders of the shop'
java -cp 'lib/*' Orders.java 2> log || { tail -3 log; exit 1; }
