#!/usr/bin/env bash
# Natural guess: EventBus.post calls the subscribers and returns when they are done, so what a subscriber posts is handled within its own
# call: begin order, begin mail, end mail, end order, as a picture of nested calls has it.
# What it does (com.google.guava:guava 33.5.0-jre; OpenJDK 17.0.15, Temurin 25.0.3): a post inside a subscriber goes into a queue of the
# thread, and its subscribers are called after the outer one has returned, by the outermost post. An event around the inner post takes no
# time, its handling is not within the order that asked for it, its stack does not name it, and a lock or transaction that the
# outer subscriber held is over.
set -euo pipefail
version=33.5.0-jre
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=com.google.guava:guava:$version -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=com.google.guava:failureaccess:1.0.3 -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Bus.java <<'JAVA'
import com.google.common.eventbus.*;
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Bus {
    @Name("demo.Handled")
    static class Handled extends Event {
        String what;
    }

    static final EventBus BUS = new EventBus();

    public static class Subscribers {
        @Subscribe public void order(String order) {
            var event = new Handled();
            event.what = "order";
            event.begin();
            BUS.post(1);
            event.commit();
        }

        @Subscribe public void mail(Integer number) {
            var event = new Handled();
            event.what = "mail";
            event.begin();
            event.commit();
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("bus.jfr");
        BUS.register(new Subscribers());
        try (var recording = new Recording()) {
            recording.start();
            BUS.post("order 1");
            recording.stop();
            recording.dump(file);
        }
        var events = new HashMap<String, RecordedEvent>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Handled")) events.put(event.getString("what"), event);
        }
        RecordedEvent order = events.get("order"), mail = events.get("mail");
        boolean after = !mail.getStartTime().isBefore(order.getEndTime());
        boolean sameThread = mail.getThread().getJavaThreadId() == order.getThread().getJavaThreadId();
        boolean named = mail.getStackTrace().getFrames().stream().anyMatch(frame -> frame.getMethod().getName().equals("order"));
        System.out.println("mail begins after the order's end: " + after + ", in its thread: " + sameThread + ", with its frame below: " + named);
        System.exit(after && sameThread && !named ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "guava $version"
echo 'guess: false, true, true'
java -cp 'lib/*' Bus.java
