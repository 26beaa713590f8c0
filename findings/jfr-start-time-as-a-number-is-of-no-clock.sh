#!/usr/bin/env bash
# Natural guess: RecordedEvent.getLong("startTime") and getValue("startTime") give the time that getStartTime() gives, as a number: since
# 1970, in nanoseconds, as a program that exports all fields by getFields() and getValue() takes it.
# What they give (OpenJDK 17.0.15, Temurin 25.0.3): the raw counter of the JVM that recorded it, which began with that JVM; the file's reader
# keeps where it began, and how fast it is, for itself. Events of two JVMs look simultaneous, or in the wrong order, and the times
# of an export lie in January 1970. A field of one's own with @Timestamp(MILLISECONDS_SINCE_EPOCH) is given as it was set.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Clock.java <<'JAVA'
import java.nio.file.*;
import java.time.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Clock {
    @Name("shop.Sold")
    static class Sold extends Event {
        @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
        long soldAt;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("clock.jfr");
        try (var recording = new Recording()) {
            recording.start();
            var sold = new Sold();
            sold.soldAt = System.currentTimeMillis();
            sold.commit();
            recording.stop();
            recording.dump(file);
        }
        boolean asSeen = false;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("shop.Sold")) continue;
            long number = event.getLong("startTime");
            ValueDescriptor field = event.getFields().stream().filter(f -> f.getName().equals("startTime")).findFirst().orElseThrow();
            Instant read = Instant.EPOCH.plusNanos(number), start = event.getStartTime();
            System.out.println("getStartTime():         " + start);
            System.out.println("getLong(\"startTime\"):   " + number + ", as nanoseconds since 1970 " + read);
            System.out.println("getValue(\"startTime\"):  " + event.getValue("startTime") + ", a " + field.getTypeName());
            System.out.println("getLong(\"soldAt\"):      " + event.getLong("soldAt"));
            asSeen = read.isBefore(start.minus(Duration.ofDays(3650))) && event.getValue("startTime").equals(number)
                    && Duration.between(Instant.ofEpochMilli(event.getLong("soldAt")), start).abs().toMinutes() < 1;
        }
        System.exit(asSeen ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: one time in all of them'
java -Xlog:disable Clock.java
