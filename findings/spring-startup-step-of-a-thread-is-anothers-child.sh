#!/usr/bin/env bash
# Natural guess: the parent of a step that Spring's FlightRecorderApplicationStartup records is the step around it, in the same
# thread: parentId is how the events are put together as a tree.
# What it is (spring-core 7.0.3): the step that any thread opened last and has not ended. Beans that a second thread makes, on a
# request or in the background, are children of what the first thread happens to do, and of a step that may end before them.
# The tree of one thread is in the times: the step around it.
set -euo pipefail
version=7.0.3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Steps.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.metrics.jfr.FlightRecorderApplicationStartup;

public class Steps {
    static final CountDownLatch COMES_UP = new CountDownLatch(1), ASKED = new CountDownLatch(1);

    static class Catalog {}

    static class Orders {
        /** Takes long to make, while a second thread asks for another bean. */
        Orders() throws InterruptedException {
            COMES_UP.countDown();
            ASKED.await();
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("steps.jfr");
        try (var recording = new Recording()) {
            recording.start();
            var context = new GenericApplicationContext();
            context.setApplicationStartup(new FlightRecorderApplicationStartup());
            context.registerBean("orders", Orders.class, definition -> definition.setScope("prototype"));
            context.registerBean("catalog", Catalog.class, definition -> definition.setScope("prototype"));
            context.refresh();
            var first = new Thread(() -> context.getBean("orders"), "first");
            first.start();
            COMES_UP.await();
            var second = new Thread(() -> context.getBean("catalog"), "second");
            second.start();
            second.join();
            ASKED.countDown();
            first.join();
            recording.stop();
            recording.dump(file);
        }
        var steps = new HashMap<Long, RecordedEvent>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.hasField("parentId")) steps.put(event.getLong("eventId"), event);
        }
        RecordedEvent catalog = steps.values().stream()
                .filter(step -> step.getThread().getJavaName().equals("second")).findFirst().orElseThrow();
        RecordedEvent parent = steps.get(catalog.getLong("parentId"));
        for (RecordedEvent step : List.of(parent, catalog)) {
            System.out.printf("%s %s, thread %s, id %d, parent %d%n", step.getString("name"), step.getString("tags"),
                    step.getThread().getJavaName(), step.getLong("eventId"), step.getLong("parentId"));
        }
        System.exit(parent.getThread().getJavaName().equals("first") && parent.getString("tags").contains("orders") ? 0 : 1);
    }
}
JAVA
echo "spring-context $version"
echo "guess: the step of the second thread has no parent in the first"
java -cp 'lib/*' Steps.java
