#!/usr/bin/env bash
# Natural guess: jdk.JavaExceptionThrow is recorded when an exception is thrown, each time, with the message that a log has.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it is recorded where the exception is made, once. One that is never thrown
# counts; one that was made before and is thrown three times has no event there. Its message is what the constructor was
# given: not what getMessage() answers, and nothing for one made of a cause.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Throw.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Throw {
    static class Polite extends RuntimeException {
        Polite(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return "sorry: " + super.getMessage();
        }
    }

    static void raise(RuntimeException exception) {
        try {
            throw exception;
        } catch (RuntimeException caught) {
            System.out.println("thrown:   " + caught.getClass().getSimpleName() + ", " + caught.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("throw.jfr");
        var early = new ArithmeticException("made early");
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").with("throttle", "off");
            recording.start();
            new NegativeArraySizeException("never thrown");
            for (int i = 0; i < 3; i++) {
                raise(early);
            }
            raise(new Polite("full"));
            raise(new ArrayStoreException("disk"));
            raise(new IllegalStateException(new Polite("cause")));
            recording.stop();
            recording.dump(file);
        }
        var seen = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.JavaExceptionThrow")) {
                String name = event.getClass("thrownClass").getName();
                String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
                if (List.of("NegativeArraySizeException", "ArithmeticException", "Polite", "ArrayStoreException", "IllegalStateException")
                        .contains(simple)) {
                    seen.add(simple + ", " + event.getString("message"));
                }
            }
        }
        seen.forEach(line -> System.out.println("recorded: " + line));
        System.exit(seen.equals(List.of("NegativeArraySizeException, never thrown", "Polite, full", "ArrayStoreException, disk",
                "Polite, cause", "IllegalStateException, null")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: what is thrown is recorded'
java Throw.java
