#!/usr/bin/env bash
# Natural guess: an event class with a field of its own called duration, as in a class of calls, has that field, or is refused
# where it is registered: by an exception, as a type that cannot be.
# What happens (OpenJDK 17.0.15, Temurin 25.0.3): with a long of that name, private or not, no event of the class is recorded. The
# program runs, and commit() does nothing; two lines of the log speak of a "duplicate field name". With an
# int it is recorded and has two fields of one name, of which readers by name get the first: the event's own duration. The
# same goes for startTime.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Calls.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Calls {
    @Name("demo.Long") static class LongCall extends Event {
        private long duration = 77;
    }

    @Name("demo.Start") static class StartedCall extends Event {
        long startTime = 77;
    }

    @Name("demo.Int") static class IntCall extends Event {
        int duration = 77;
    }

    @Name("demo.Other") static class OtherCall extends Event {
        long took = 77;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("calls.jfr");
        try (var recording = new Recording()) {
            recording.start();
            for (Event each : List.of(new LongCall(), new StartedCall(), new IntCall(), new OtherCall())) each.commit();
            recording.stop();
            recording.dump(file);
        }
        var fields = new TreeMap<String, List<Long>>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().startsWith("demo.")) continue;
            var names = new ArrayList<String>();
            event.getFields().forEach(field -> names.add(field.getName()));
            System.out.println(event.getEventType().getName() + ": " + names + ", duration " + event.getLong("duration"));
            fields.put(event.getEventType().getName(), List.of((long) Collections.frequency(names, "duration"), event.getLong("duration")));
        }
        System.exit(fields.equals(Map.of("demo.Int", List.of(2L, 0L), "demo.Other", List.of(1L, 0L))) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: four types of events, three of them with a value of 77 for what they declare, or an exception'
javac Calls.java
java -cp . Calls
