#!/usr/bin/env bash
# RecordedObject.getLong and getValue tell two different numbers of one @Unsigned field.
#
# Natural guess: the annotation says how the number is meant, so both ways to ask for it agree.
# What happens: getLong widens it without its sign (255), getValue hands out the signed box (-1). Whoever walks over
#   getFields() with getValue, as generic exporters do, writes negative numbers. toString follows the one on 25 and the
#   other on 17.
# Seen with: jdk.jfr of OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Sign.java" <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Sign {
    @Name("Octet")
    static class Octet extends Event {
        @Unsigned byte octet = (byte) 0xFF;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        try (Recording recording = new Recording()) {
            recording.start();
            new Octet().commit();
            recording.stop();
            recording.dump(file);
        }
        RecordedEvent event = RecordingFile.readAllEvents(file).get(0);
        long asLong = event.getLong("octet");
        Object asValue = event.getValue("octet");
        String printed = event.toString().lines().filter(line -> line.contains("octet")).findFirst().orElse("").trim();
        System.out.println(Runtime.version());
        System.out.println("guess: 255 and 255");
        System.out.println("seen:  getLong " + asLong + ", getValue " + asValue + ", toString: " + printed);
        System.exit(asLong == 255 && asValue.equals((byte) -1) ? 0 : 1);
    }
}
JAVA
java "$folder/Sign.java" "$folder/octet.jfr"
