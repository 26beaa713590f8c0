#!/usr/bin/env bash
# Natural guess: an event class may have methods of its own, as any class: what is recorded are its fields.
# What happens: on OpenJDK 17.0.15, where a method of the event class takes one of two types of the program and goes on with either,
# as "count > 1 ? new Many() : new One()" does, no event of that class is recorded. Its constructor, begin() and commit() run;
# all that is said is one warning of the log, "Unexpected error when adding instrumentation". On Temurin 25.0.3 it is recorded.
# Scala's lazy val (3.7.4) in an event class does it as well. Keep methods out of event classes, or on 17 such choices out of them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Choice.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Choice {
    static class Size {}

    static class One extends Size {}

    static class Many extends Size {}

    @Name("demo.Order") static class Order extends Event {
        int count = 2;

        String size() { return count > 1 ? "many" : "one"; }
    }

    @Name("demo.Cart") static class Cart extends Event {
        int count = 2;

        Size size() {
            Size size = count > 1 ? new Many() : new One();
            return size;
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("choice.jfr");
        try (var recording = new Recording()) {
            recording.start();
            new Order().commit();
            new Cart().commit();
            recording.stop();
            recording.dump(file);
        }
        var names = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) names.add(event.getEventType().getName());
        names.removeIf(name -> !name.startsWith("demo."));
        System.out.println("recorded: " + names);
        boolean old = Runtime.version().feature() <= 17;
        System.exit(names.equals(old ? Set.of("demo.Order") : Set.of("demo.Cart", "demo.Order")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: recorded: [demo.Cart, demo.Order]'
javac Choice.java
java -cp . Choice
