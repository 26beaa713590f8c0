#!/usr/bin/env bash
# Natural guess: Mockito's spy(object) is a wrapper: it watches calls and hands them to the object, so that what the object's own thread
# does is seen through the spy, and a synchronized method called through it waits for one that runs in the object.
# What it does (org.mockito:mockito-core 5.24.0; OpenJDK 17.0.15, Temurin 25.0.3): the spy is a copy of the object's fields, taken once,
# with a lock of its own. The thread that the object started counts on in the object, and the spy stays at what it was; and its
# synchronized method does not wait for the object's, though both guard what the two still share, such as a list. In a recording there is
# no wait where there was one before the spy.
set -euo pipefail
version=5.24.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mockito</groupId><artifactId>mockito-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Counter.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.mockito.Mockito;

public class Counter {
    private final List<String> shared = new ArrayList<>();
    private int count;

    synchronized void hold(CountDownLatch inside, CountDownLatch end) throws InterruptedException {
        count++;
        shared.add("counted");
        inside.countDown();
        end.await();
    }

    synchronized String state() {
        return count + " counted, " + shared.size() + " in the list";
    }

    public static void main(String[] args) throws Exception {
        var counter = new Counter();
        Counter spy = Mockito.spy(counter);
        var inside = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var own = new Thread(() -> {
            try {
                counter.hold(inside, end);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        own.start();
        inside.await();
        var state = new String[1];
        var reader = new Thread(() -> state[0] = spy.state());
        reader.start();
        reader.join(2000);
        boolean waits = reader.isAlive();
        end.countDown();
        own.join();
        reader.join();
        System.out.println("through the spy, while the object's lock is held: " + (waits ? "waits" : state[0])
                + "; the object: " + counter.state());
        System.exit(!waits && state[0].equals("0 counted, 1 in the list") && counter.state().equals("1 counted, 1 in the list") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "mockito-core $version"
echo 'guess: waits, and then 1 counted, 1 in the list'
javac -cp 'lib/*' -d classes Counter.java
java "-javaagent:lib/mockito-core-$version.jar" -Xshare:off -cp 'lib/*:classes' Counter 2> log || { tail -3 log; exit 1; }
