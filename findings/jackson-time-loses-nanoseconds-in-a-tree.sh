#!/usr/bin/env bash
# Natural guess: an Instant or a Duration that Jackson wrote with all nine digits, as a number of seconds, has them all when it is read, whether
# the JSON is read at once or as a tree first, as a filter of events or a schema's upgrade does it.
# What it does (com.fasterxml.jackson.datatype:jackson-datatype-jsr310 2.20.1; OpenJDK 17.0.15, Temurin 25.0.3): read at once it has them. In a tree
# a number with a point is a double, whose step is 238 nanoseconds at today's seconds since 1970: two events 89 ns apart become
# one instant, without a word. USE_BIG_DECIMAL_FOR_FLOATS keeps the digits.
set -euo pipefail
version=2.20.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.fasterxml.jackson.datatype</groupId><artifactId>jackson-datatype-jsr310</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Tree.java <<'JAVA'
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.*;

public class Tree {
    public record Times(Instant begin, Instant end) {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        ObjectMapper exact = mapper.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        Instant begin = Instant.parse("2026-01-02T03:04:05.123456700Z");
        var times = new Times(begin, begin.plusNanos(89));
        String json = mapper.writeValueAsString(times);
        Times atOnce = mapper.readValue(json, Times.class);
        Times tree = mapper.treeToValue(mapper.readTree(json), Times.class);
        Times exactTree = exact.treeToValue(exact.readTree(json), Times.class);
        System.out.println(json);
        System.out.println("at once " + Duration.between(atOnce.begin(), atOnce.end()).toNanos() + " ns, through a tree "
                + Duration.between(tree.begin(), tree.end()).toNanos() + " ns, " + tree.end());
        System.exit(atOnce.equals(times) && exactTree.equals(times) && tree.begin().equals(tree.end()) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "jackson-datatype-jsr310 $version"
echo 'guess: 89 ns in both'
java -cp 'lib/*' Tree.java
