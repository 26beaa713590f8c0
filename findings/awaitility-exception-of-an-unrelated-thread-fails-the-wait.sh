#!/usr/bin/env bash
# Natural guess: await().until(condition) of Awaitility ends when its condition holds, or fails when that throws or the time is over; what
# other threads do is no matter of it.
# What it does (org.awaitility:awaitility 4.3.0; OpenJDK 17.0.15, Temurin 25.0.3): while it waits it is the JVM's default handler of
# uncaught exceptions. A thread that has nothing to do with the condition and ends by an exception fails the wait at once, with that
# exception, in the test's thread; and the handler that was set before is not told. The same thread a moment earlier or later does no
# harm, so that whether the test fails hangs on when somebody else's thread ended. With dontCatchUncaughtExceptions() it waits on.
set -euo pipefail
version=4.3.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.awaitility</groupId><artifactId>awaitility</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Wait.java <<'JAVA'
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

public class Wait {
    static String waited(boolean caught) {
        long begin = System.nanoTime();
        new Thread(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                return;
            }
            throw new IllegalStateException("cleanup of another component");
        }).start();
        var wait = await().atMost(Duration.ofSeconds(10));
        if (!caught) wait = wait.dontCatchUncaughtExceptions();
        try {
            wait.until(() -> System.nanoTime() - begin > 1_500_000_000L);
            return "held";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) {
        var told = new AtomicInteger();
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> told.incrementAndGet());
        String plain = waited(true);
        int toldOfFirst = told.get();
        String without = waited(false);
        System.out.println("the wait: " + plain + ", told to the handler: " + toldOfFirst
                + "; without catching: " + without + ", told: " + (told.get() - toldOfFirst));
        System.exit(plain.startsWith("cleanup") && toldOfFirst == 0 && without.equals("held") && told.get() == 1 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "awaitility $version"
echo 'guess: held, told 1, in both'
java -cp 'lib/*' Wait.java 2> log || { tail -3 log; exit 1; }
