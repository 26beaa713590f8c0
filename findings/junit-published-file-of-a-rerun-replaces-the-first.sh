#!/usr/bin/env bash
# Natural guess: a file that a test publishes through JUnit (ExtensionContext.publishFile, made for screenshots and logs of
# failures) is kept for each attempt when Surefire runs a failed test again, and Surefire's XML report names it.
# What it does (JUnit 6.1.3, Surefire 3.5.4): every attempt gets the same path, so the file of the one that failed is replaced
# by that of the one that passed, without a word; the XML report names neither.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>demo</groupId>
  <artifactId>demo</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>6.1.3</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
      <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.5.4</version>
        <configuration><rerunFailingTestsCount>1</rerunFailingTestsCount></configuration>
      </plugin>
    </plugins>
  </build>
</project>
XML
mkdir -p src/test/java
cat > src/test/java/FlakyTest.java <<'JAVA'
import java.nio.file.Files;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.*;

@ExtendWith(FlakyTest.Publishes.class)
class FlakyTest {
    static int attempt;

    static class Publishes implements AfterEachCallback {
        @Override public void afterEach(ExtensionContext context) {
            String what = "attempt " + attempt + (context.getExecutionException().isPresent() ? ", failed" : ", passed");
            context.publishFile("log.txt", org.junit.jupiter.api.MediaType.TEXT_PLAIN, file -> Files.writeString(file, what));
        }
    }

    @Test void flaky() {
        if (++attempt == 1) throw new AssertionError("the first time");
    }
}
JAVA
mvn -B -q test > out.txt 2>&1 || { cat out.txt; exit 1; }
echo 'JUnit 6.1.3, Surefire 3.5.4'
echo 'guess: log.txt of both attempts is there'
find target -name log.txt -exec sh -c 'echo "${1#target/}: $(cat "$1")"' - {} \;
reports=$(grep -l 'log.txt' target/surefire-reports/*.xml || true)
echo "XML reports that name it: ${reports:-none}"
grep -q 'flakyFailure' target/surefire-reports/*.xml
[[ $(find target -name log.txt | wc -l) == 1 && $(find target -name log.txt -exec cat {} +) == 'attempt 2, passed' && -z $reports ]]
