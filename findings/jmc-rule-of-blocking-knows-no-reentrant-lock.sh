#!/usr/bin/env bash
# Natural guess: Mission Control's rule "Java Blocking", which looks for contention of locks, tells of four threads that queue for a
# ReentrantLock most of their time as it does for a synchronized block: the recording has both.
# What it does (org.openjdk.jmc:flightrecorder.rules.jdk 9.1.1; recordings of OpenJDK 17.0.15 and Temurin 25.0.3): it counts
# jdk.JavaMonitorEnter alone. For the block it warns of seconds in which threads were blocked; for the lock, held as long by as many
# threads, it says OK, "No excessive problems with lock contention found", though the file has a jdk.ThreadPark for each wait. A step from
# synchronized to locks, as for virtual threads, makes the report green.
set -euo pipefail
version=9.1.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.openjdk.jmc</groupId><artifactId>flightrecorder.rules.jdk</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Locks.java <<'JAVA'
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jfr.*;
import jdk.jfr.consumer.RecordingFile;

public class Locks {
    static final ReentrantLock LOCK = new ReentrantLock();

    static synchronized void block() {
        pause();
    }

    static void lock() {
        LOCK.lock();
        try {
            pause();
        } finally {
            LOCK.unlock();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records four threads that do ten times what one can do at a time. */
    static void record(Runnable work, String event, Path file) throws Exception {
        try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            var threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> {
                    for (int turn = 0; turn < 10; turn++) work.run();
                });
                threads[i].start();
            }
            for (Thread thread : threads) thread.join();
            recording.stop();
            recording.dump(file);
        }
        long waits = RecordingFile.readAllEvents(file).stream().filter(e -> e.getEventType().getName().equals(event))
                .filter(e -> e.getDuration().toMillis() >= 90).count();
        if (waits < 3) throw new IllegalStateException(waits + " waits recorded");
    }

    public static void main(String[] args) throws Exception {
        record(Locks::block, "jdk.JavaMonitorEnter", Path.of("block.jfr"));
        record(Locks::lock, "jdk.ThreadPark", Path.of("lock.jfr"));
    }
}
JAVA
cat > Rule.java <<'JAVA'
import java.io.File;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.util.IPreferenceValueProvider;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.rules.*;

public class Rule {
    static String told(String file) throws Exception {
        IItemCollection events = JfrLoaderToolkit.loadEvents(new File(file));
        for (IRule rule : RuleRegistry.getRules()) {
            if (!rule.getName().equals("Java Blocking")) continue;
            var evaluation = rule.createEvaluation(events, IPreferenceValueProvider.DEFAULT_VALUES, new ResultProvider());
            evaluation.run();
            IResult result = evaluation.get();
            return result.getSeverity().name();
        }
        throw new IllegalStateException("no such rule");
    }

    public static void main(String[] args) throws Exception {
        String block = told("block.jfr"), lock = told("lock.jfr");
        System.out.println("for a synchronized block: " + block + "; for a ReentrantLock: " + lock);
        System.exit(!block.equals("OK") && lock.equals("OK") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "flightrecorder.rules.jdk $version"
echo 'guess: WARNING, for both'
java -Xlog:disable Locks.java
java -cp 'lib/*' Rule.java 2> log || { tail -3 log; exit 1; }
