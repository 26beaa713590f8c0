#!/usr/bin/env bash
# Natural guess: with the master local[2] Spark tries a task that fails as often as spark.task.maxFailures says, four times unless set
# otherwise: what holds on a cluster holds there, and a test with it shows that a job lives through a failure.
# What it does (org.apache.spark:spark-core_2.13 4.0.1; OpenJDK 17.0.15): the first failure ends the job, even with spark.task.maxFailures
# set to 4: it is ignored. A task that fails twice passes with the master local[2,4], whose second number is the only one that counts. A
# recording of a local run has no second attempts, and one of the same code on a cluster is full of them. Needs JDK 17.
set -euo pipefail
version=4.0.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.spark</groupId><artifactId>spark-core_2.13</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Retry.java <<'JAVA'
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.*;
import org.apache.spark.api.java.JavaSparkContext;

public class Retry {
    static final AtomicInteger ATTEMPTS = new AtomicInteger();

    /** Runs a task that fails twice. */
    static String run(String master) {
        ATTEMPTS.set(0);
        var conf = new SparkConf().setMaster(master).setAppName("retry").set("spark.task.maxFailures", "4");
        conf.set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        try (var context = new JavaSparkContext(conf)) {
            context.parallelize(List.of("order"), 1).map(order -> {
                if (ATTEMPTS.incrementAndGet() < 3) throw new IllegalStateException("no stock");
                return order;
            }).collect();
            return "passes, attempts: " + ATTEMPTS;
        } catch (Exception e) {
            return (e instanceof SparkException ? "fails" : e.toString()) + ", attempts: " + ATTEMPTS;
        }
    }

    public static void main(String[] args) {
        String plain = run("local[2]"), told = run("local[2,4]");
        System.out.println("local[2]: " + plain + "; local[2,4]: " + told);
        System.exit(plain.equals("fails, attempts: 1") && told.equals("passes, attempts: 3") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "spark-core_2.13 $version"
echo 'guess: passes, attempts: 3, in both'
javac -cp 'lib/*' -d classes Retry.java
opens=()
for package in java.lang java.lang.invoke java.nio java.util sun.nio.ch; do opens+=(--add-opens "java.base/$package=ALL-UNNAMED"); done
java "${opens[@]}" -cp 'lib/*:classes' Retry 2> log || { tail -3 log; exit 1; }
