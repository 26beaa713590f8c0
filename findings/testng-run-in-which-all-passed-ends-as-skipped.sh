#!/usr/bin/env bash
# Natural guess: with an IRetryAnalyzer of TestNG a test that fails once and passes when tried again is one test that passed: the run ends
# with 0.
# What it does (org.testng:testng 7.11.0; OpenJDK 17.0.15, Temurin 25.0.3): the attempt that failed is told as a skipped test, with its
# exception, and the run ends with 2, which a build reads as a failure. A listener that counts onTestFailure has none, and one that draws
# tests has two spans of one name, one of them skipped although it ran to its exception. ITestResult.wasRetried() alone tells it from a test
# that was not begun.
set -euo pipefail
version=7.11.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.testng</groupId><artifactId>testng</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Retried.java <<'JAVA'
import java.util.*;
import org.testng.*;
import org.testng.annotations.Test;

public class Retried {
    public static class Once implements IRetryAnalyzer {
        private int retries;

        @Override public boolean retry(ITestResult result) {
            return retries++ < 1;
        }
    }

    public static class Payment {
        private int attempts;

        @Test(retryAnalyzer = Once.class)
        public void pays() {
            if (++attempts == 1) throw new IllegalStateException("the network was slow");
        }
    }

    static class Told implements ITestListener {
        final List<String> told = new ArrayList<>();

        @Override public void onTestSuccess(ITestResult result) {
            told.add("passed");
        }

        @Override public void onTestFailure(ITestResult result) {
            told.add("failed");
        }

        @Override public void onTestSkipped(ITestResult result) {
            told.add((result.wasRetried() ? "retried, " : "") + "skipped with " + result.getThrowable().getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        var run = new TestNG(false);
        run.setVerbose(0);
        run.setTestClasses(new Class<?>[] {Payment.class});
        var listener = new Told();
        run.addListener(listener);
        run.run();
        System.out.println("told: " + listener.told + "; the run ends with " + run.getStatus());
        System.exit(listener.told.equals(List.of("retried, skipped with IllegalStateException", "passed")) && run.getStatus() == 2 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "testng $version"
echo 'guess: [passed], or [failed, passed]; the run ends with 0'
java -cp 'lib/*' Retried.java
