#!/usr/bin/env bash
# Natural guess: a method with Lombok's @Synchronized waits for an object of its class, or as a static one for the class, as with the
# keyword: jdk.JavaMonitorEnter's monitorClass tells whose lock it is; at least, a lock that is a java.lang.Object is one that somebody made.
# What is recorded (org.projectlombok:lombok 1.18.42; OpenJDK 17.0.15, Temurin 25.0.3): the class java.lang.Object[], of instance and static
# methods alike. The lock is an empty array, in a field that Lombok makes, so that it can be serialized. Tables of locks by class
# have all such classes of a program in one row, with the name of something that looks like data; only the stack tells them apart.
set -euo pipefail
version=1.18.42
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.projectlombok:lombok:$version -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Locks.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import lombok.Synchronized;

public class Locks {
    static void work(CountDownLatch inside) {
        inside.countDown();
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Shop {
        synchronized void keyword(CountDownLatch inside) {
            work(inside);
        }

        @Synchronized void lombok(CountDownLatch inside) {
            work(inside);
        }

        @Synchronized static void lombokStatic(CountDownLatch inside) {
            work(inside);
        }
    }

    interface Method {
        void call(CountDownLatch inside);
    }

    static String lockOf(Method method) throws Exception {
        Path file = Path.of("locks.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(100));
            recording.start();
            var inside = new CountDownLatch(1);
            var first = new Thread(() -> method.call(inside));
            first.start();
            inside.await();
            method.call(inside);
            first.join();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).get(0).getClass("monitorClass").getName();
    }

    public static void main(String[] args) throws Exception {
        var shop = new Shop();
        String keyword = lockOf(shop::keyword), lombok = lockOf(shop::lombok), lombokStatic = lockOf(Shop::lombokStatic);
        System.out.println("synchronized: " + keyword + ", @Synchronized: " + lombok + ", static @Synchronized: " + lombokStatic);
        System.exit(keyword.equals("Locks$Shop") && lombok.equals("[Ljava.lang.Object;") && lombokStatic.equals(lombok) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "lombok $version"
echo 'guess: Locks$Shop, Locks$Shop, java.lang.Class'
javac -cp lib/lombok-$version.jar -processorpath lib/lombok-$version.jar Locks.java 2> log || { cat log; exit 1; }
java -Xlog:disable Locks
