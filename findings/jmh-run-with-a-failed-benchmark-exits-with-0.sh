#!/usr/bin/env bash
# Natural guess: a JMH run in which a benchmark throws exits with something other than 0, as a test run would: a build that runs it
# notices.
# What it does (org.openjdk.jmh:jmh-core 1.37; OpenJDK 17.0.15, Temurin 25.0.3): the exception is printed, the benchmark is left out of
# the table, the others are measured, and the exit is 0. In the results' file (-rff) it is not there either: a comparison with the day
# before has one row less and is content. With -foe true the run ends at the exception, and exits with 1.
set -euo pipefail
version=1.37
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.openjdk.jmh</groupId><artifactId>jmh-core</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.openjdk.jmh</groupId><artifactId>jmh-generator-annprocess</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.java <<'JAVA'
package shop;

import org.openjdk.jmh.annotations.*;

@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 1, time = 1)
public class Shop {
    @Benchmark
    public int order() {
        throw new IllegalStateException("no stock");
    }

    @Benchmark
    public int price() {
        return 7;
    }
}
JAVA
java -version 2>&1 | head -1
echo "jmh-core $version"
mkdir classes
javac -cp 'lib/*' -processorpath "$(echo lib/*.jar | tr ' ' :)" -d classes Shop.java
run() {
  local code=0
  java -cp 'lib/*:classes' org.openjdk.jmh.Main -rf csv -rff "$1.csv" "${@:2}" > "$1.log" 2>&1 || code=$?
  echo "exit $code, $(grep -c '^"shop' "$1.csv" || true) rows of results," \
    "exception printed: $(grep -q 'IllegalStateException: no stock' "$1.log" && echo yes || echo no)"
}
plain=$(run plain) strict=$(run strict -foe true)
echo 'guess: exit 1, in both'
echo "plain: $plain; with -foe true: $strict"
[ "$plain" = 'exit 0, 1 rows of results, exception printed: yes' ] && [[ "$strict" = 'exit 1,'* ]]
