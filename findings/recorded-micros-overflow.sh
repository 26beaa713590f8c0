#!/usr/bin/env bash
# RecordedObject.getDuration of a field in microseconds overflows, where the same time in milliseconds does not.
#
# Natural guess: java.time.Duration holds any number of microseconds that fits a long, so getDuration gives it, as it does
#   for @Timespan(MILLISECONDS) and @Timespan(SECONDS).
# What happens: microseconds are multiplied by 1,000 in 64 bits first. From 292 years on, as "no limit" is often written,
#   the result is another time, a negative one even: minus two microseconds here. (Long.MAX_VALUE itself reads as "for ever"
#   from 25 on, and as minus one microsecond on 17.)
# Seen with: jdk.jfr of OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Micros.java" <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Micros {
    @Name("Waited")
    static class Waited extends Event {
        @Timespan(Timespan.MICROSECONDS) long micros = Long.MAX_VALUE - 1;
        @Timespan(Timespan.MILLISECONDS) long millis = Long.MAX_VALUE - 1;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        try (Recording recording = new Recording()) {
            recording.start();
            new Waited().commit();
            recording.stop();
            recording.dump(file);
        }
        RecordedEvent event = RecordingFile.readAllEvents(file).get(0);
        Duration micros = event.getDuration("micros");
        Duration millis = event.getDuration("millis");
        System.out.println(Runtime.version());
        System.out.println("guess: " + Duration.of(Long.MAX_VALUE - 1, java.time.temporal.ChronoUnit.MICROS) + " and " + Duration.ofMillis(Long.MAX_VALUE - 1));
        System.out.println("seen:  " + micros + " and " + millis);
        System.exit(micros.equals(Duration.of(-2, java.time.temporal.ChronoUnit.MICROS)) && millis.equals(Duration.ofMillis(Long.MAX_VALUE - 1)) ? 0 : 1);
    }
}
JAVA
java "$folder/Micros.java" "$folder/waited.jfr"
