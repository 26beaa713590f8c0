#!/usr/bin/env bash
# Natural guess: JUnit's Flight Recorder events tell of each test of a run: org.junit.TestExecution of type TEST with its result, or
# org.junit.SkippedTest. So a run's failures are the failed events of type TEST, and no failed one means that all is well.
# What they tell (JUnit 6.1.3): where @BeforeAll fails, nothing of the class's tests, neither as failed nor as skipped; the class alone
# is a failed CONTAINER. Tests of a class that is disabled are one SkippedTest of type CONTAINER. A run of four classes with two
# tests each, of which one cannot reach its database, one fails at the end and one is disabled, has four tests, all SUCCESSFUL.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.junit.platform:junit-platform-console-standalone:6.1.3 -DoutputDirectory=. -Dmdep.useBaseVersion
cat > Tests.java <<'JAVA'
import org.junit.jupiter.api.*;

class Tests {
    static class Two {
        @Test void first() {}
        @Test void second() {}
    }

    static class NoDatabase extends Two {
        @BeforeAll static void connect() { throw new IllegalStateException("no database"); }
    }

    static class NoEnd extends Two {
        @AfterAll static void disconnect() { throw new IllegalStateException("not connected"); }
    }

    @Disabled static class Off extends Two {}
}
JAVA
cat > Results.java <<'JAVA'
import java.nio.file.Path;
import java.util.*;
import jdk.jfr.consumer.*;

public class Results {
    public static void main(String[] args) throws Exception {
        var seen = new TreeMap<String, Integer>();
        for (RecordedEvent event : RecordingFile.readAllEvents(Path.of("tests.jfr"))) {
            String name = event.getEventType().getName();
            if (!Set.of("org.junit.TestExecution", "org.junit.SkippedTest").contains(name)) continue;
            if (!event.getString("uniqueId").contains("[class:") && !event.getString("uniqueId").contains("[nested-class:")) continue;
            seen.merge(event.getString("type") + (event.hasField("result") ? " " + event.getString("result") : " skipped"), 1, Integer::sum);
        }
        System.out.println("events of classes and their tests: " + seen);
        System.exit(seen.equals(Map.of("TEST SUCCESSFUL", 4, "CONTAINER SUCCESSFUL", 1, "CONTAINER FAILED", 2, "CONTAINER skipped", 1)) ? 0 : 1);
    }
}
JAVA
jar=$(echo junit-platform-console-standalone-*.jar)
javac -cp "$jar" Tests.java Results.java
java -version 2>&1 | head -1
echo "JUnit $(sed "s/.*-\\(.*\\).jar/\\1/" <<< "$jar")"
echo 'guess: eight events of type TEST, two of them FAILED, two skipped'
java -XX:StartFlightRecording=filename=tests.jfr,settings=none -Xlog:disable -jar "$jar" execute --disable-banner --details none -cp . \
  -c 'Tests$Two' -c 'Tests$NoDatabase' -c 'Tests$NoEnd' -c 'Tests$Off' > out.txt 2>&1 || true
grep -E 'tests (found|skipped|started|failed)' out.txt
java -cp . Results
