#!/usr/bin/env bash
# Natural guess: while a static method is mocked with Mockito's mockStatic, a condition that the test gives to Awaitility's until() calls
# the mock, as the same call in the line above does: it is written in the same test, in the same block.
# What it does (org.mockito:mockito-core 5.24.0, org.awaitility:awaitility 4.3.0; OpenJDK 17.0.15, Temurin 25.0.3): a static mock is one
# of its thread, and Awaitility asks its conditions in a thread of its own, awaitility-thread. The condition calls the real method, each
# time, and the wait ends in a ConditionTimeoutException for what is so in the line above. Calls from there are not verified either. With
# pollInSameThread() it is seen.
set -euo pipefail
mockito=5.24.0
awaitility=4.3.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mockito</groupId><artifactId>mockito-core</artifactId><version>$mockito</version></dependency>
    <dependency><groupId>org.awaitility</groupId><artifactId>awaitility</artifactId><version>$awaitility</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.java <<'JAVA'
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mockStatic;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

public class Shop {
    static boolean open() {
        return false;
    }

    static String waited(boolean inSameThread) {
        var wait = await().atMost(Duration.ofSeconds(1));
        if (inSameThread) wait = wait.pollInSameThread();
        try {
            wait.until(Shop::open);
            return "open";
        } catch (ConditionTimeoutException e) {
            return "timed out";
        }
    }

    public static void main(String[] args) {
        try (var shop = mockStatic(Shop.class, CALLS_REAL_METHODS)) {
            shop.when(Shop::open).thenReturn(true);
            boolean direct = Shop.open();
            String other = waited(false), same = waited(true);
            System.out.println("called: " + (direct ? "open" : "closed") + "; waited for: " + other
                    + "; polled in the same thread: " + same);
            System.exit(direct && other.equals("timed out") && same.equals("open") ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "mockito-core $mockito, awaitility $awaitility"
echo 'guess: open, open, open'
javac -cp 'lib/*' -d classes Shop.java
java "-javaagent:lib/mockito-core-$mockito.jar" -Xshare:off -cp 'lib/*:classes' Shop 2> log || { tail -3 log; exit 1; }
