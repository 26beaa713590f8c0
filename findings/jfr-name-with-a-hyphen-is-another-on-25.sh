#!/usr/bin/env bash
# Natural guess: @Name on an event class or a field takes a text such as "order-placed", in the style of metrics; if it is not
# allowed, each JDK says so, and a recording's names do not depend on the JDK that made it.
# What it does: on OpenJDK 17.0.15 the class with such a name cannot be used, whether something is recorded or not: the program
# gets ExceptionInInitializerError; such a field is recorded under its @Name. Temurin 25.0.3 warns in the log and records the
# event under its class's name and the field under the field's own, so that a query or a map made for 17 finds neither.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Named.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Named {
    @Name("shop.order-placed") static class ByType extends Event { String id = "A-7"; }

    @Name("shop.Paid") static class ByField extends Event { @Name("order-id") String id = "A-7"; }

    static String commit(Runnable committing) {
        try {
            committing.run();
            return "no error";
        } catch (Throwable thrown) {
            return thrown.getClass().getSimpleName();
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("named.jfr");
        var said = new ArrayList<String>();
        if (args.length > 0) {
            System.out.println("not recorded: " + commit(() -> new ByType().commit()));
            return;
        }
        try (var recording = new Recording()) {
            recording.start();
            said.add(commit(() -> new ByType().commit()));
            said.add(commit(() -> new ByField().commit()));
            recording.stop();
            recording.dump(file);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            List<ValueDescriptor> fields = event.getFields();
            said.add(event.getEventType().getName() + " with " + fields.get(fields.size() - 1).getName());
        }
        System.out.println("recorded: " + String.join(", ", said));
        int version = Runtime.version().feature();
        System.exit(version == 17 && said.equals(List.of("ExceptionInInitializerError", "no error", "shop.Paid with order-id"))
                || version == 25 && said.equals(List.of("no error", "no error", "Named$ByType with id", "shop.Paid with id")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: shop.order-placed with id, shop.Paid with order-id; or an error from the compiler'
javac Named.java
java -cp . Named off
java -cp . Named
