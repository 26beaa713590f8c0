#!/usr/bin/env bash
# Natural guess: one java.lang.Error is one jdk.JavaErrorThrow, jdk.JavaExceptionThrow is for exceptions, and
# jdk.ExceptionStatistics counts each throwable once.
# What they do (OpenJDK 17.0.15, Temurin 25.0.3): an Error is one jdk.JavaErrorThrow and two jdk.JavaExceptionThrow, and two in
# the counter "throwables"; what is no Error is one of each. Counts by class, and the rate of exceptions, are doubled for
# errors: failed assertions, NoSuchMethodError, StackOverflowError.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Errors.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Errors {
    static class Broken extends Error {}

    static class Refused extends Exception {}

    /** Events of a hundred of them by type, and by how much the counter rose. */
    static SortedMap<String, Long> record(Runnable makesOne, Class<?> type) throws Exception {
        Path file = Path.of("errors.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaErrorThrow").withoutStackTrace().with("throttle", "off");
            recording.enable("jdk.JavaExceptionThrow").withoutStackTrace().with("throttle", "off");
            recording.enable("jdk.ExceptionStatistics").with("period", "everyChunk");
            recording.start();
            for (int i = 0; i < 100; i++) makesOne.run();
            recording.stop();
            recording.dump(file);
        }
        var seen = new TreeMap<String, Long>();
        long before = Long.MAX_VALUE;
        long after = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.hasField("throwables")) {
                before = Math.min(before, event.getLong("throwables"));
                after = Math.max(after, event.getLong("throwables"));
            } else if (event.getClass("thrownClass").getName().equals(type.getName())) {
                seen.merge(event.getEventType().getName(), 1L, Long::sum);
            }
        }
        seen.put("throwables", after - before);
        return seen;
    }

    /** Some more may come from the JVM itself. */
    static boolean about(long expected, long seen) {
        return expected <= seen && seen < expected + 50;
    }

    public static void main(String[] args) throws Exception {
        new Broken();
        new Refused();
        var errors = record(Broken::new, Broken.class);
        var exceptions = record(Refused::new, Refused.class);
        System.out.println("of 100 errors: " + errors);
        System.out.println("of 100 exceptions: " + exceptions);
        System.exit(errors.getOrDefault("jdk.JavaErrorThrow", 0L) == 100
                && errors.getOrDefault("jdk.JavaExceptionThrow", 0L) == 200
                && about(200, errors.get("throwables"))
                && exceptions.getOrDefault("jdk.JavaExceptionThrow", 0L) == 100
                && about(100, exceptions.get("throwables")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 100 errors are 100 jdk.JavaErrorThrow, no jdk.JavaExceptionThrow, and 100 throwables'
java Errors.java
