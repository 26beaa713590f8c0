#!/usr/bin/env bash
# @Registered(false) on an abstract base event switches off every subclass.
#
# Natural guess: the annotation says that this class is not registered by itself; a concrete subclass that says nothing is
#   registered when it is first used, as any event class is.
# What happens: @Registered is @Inherited. The subclass is never registered, its commit() does nothing, there is no warning,
#   and FlightRecorder.getEventTypes() does not list it. @Registered(true) on the subclass brings it back.
# Seen with: jdk.jfr of OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Inherited.java" <<'JAVA'
import java.nio.file.Path;
import jdk.jfr.*;
import jdk.jfr.consumer.RecordingFile;

public class Inherited {
    @Registered(false) abstract static class Base extends Event {}
    @Name("Silent") static class Silent extends Base {}
    @Name("Heard") @Registered(true) static class Heard extends Base {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        try (Recording recording = new Recording()) {
            recording.enable("Silent");
            recording.enable("Heard");
            recording.start();
            new Silent().commit();
            new Heard().commit();
            recording.stop();
            recording.dump(file);
        }
        var names = RecordingFile.readAllEvents(file).stream().map(event -> event.getEventType().getName()).toList();
        System.out.println(Runtime.version());
        System.out.println("guess: [Silent, Heard]");
        System.out.println("seen:  " + names);
        System.exit(names.equals(java.util.List.of("Heard")) ? 0 : 1);
    }
}
JAVA
java "$folder/Inherited.java" "$folder/a.jfr"
