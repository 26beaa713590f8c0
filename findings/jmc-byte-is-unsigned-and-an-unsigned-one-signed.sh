#!/usr/bin/env bash
# Natural guess: JDK Mission Control reads a byte of an event as Java does, -128 to 127, and one that is @Unsigned as 0 to 255.
# What it does (org.openjdk.jmc:flightrecorder 9.1.2; recordings of OpenJDK 17.0.15, Temurin 25.0.3): the other way round. A byte of -1 is
# 255, and an @Unsigned one of 255 is -1; short and int of both kinds are right. A change of -1 or a level of -3 in a byte becomes
# the largest of a table, an average of such numbers is nonsense, and a filter for those below 0 finds nothing.
set -euo pipefail
version=9.1.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.openjdk.jmc</groupId><artifactId>flightrecorder</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Bytes.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;
import org.openjdk.jmc.common.item.*;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

public class Bytes {
    @Name("demo.Numbers")
    static class Numbers extends Event {
        byte level = -1;
        short shortLevel = -1;
        int intLevel = -1;
        @Unsigned byte share = (byte) 255;
        @Unsigned short shortShare = (short) 65535;
        @Unsigned int intShare = -1;
    }

    static final List<String> FIELDS = List.of("level", "shortLevel", "intLevel", "share", "shortShare", "intShare");

    static List<Long> read(IItemIterable items) {
        var seen = new ArrayList<Long>();
        IItem item = items.iterator().next();
        for (String field : FIELDS) {
            for (IAccessorKey<?> key : items.getType().getAccessorKeys().keySet()) {
                if (!key.getIdentifier().equals(field)) continue;
                seen.add(((IQuantity) items.getType().getAccessor(key).getMember(item)).longValue());
            }
        }
        return seen;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("numbers.jfr");
        try (var recording = new Recording()) {
            recording.start();
            new Numbers().commit();
            recording.stop();
            recording.dump(file);
        }
        List<Long> jdk = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("demo.Numbers")).findFirst()
                .map(event -> FIELDS.stream().map(event::getLong).toList()).orElseThrow();
        List<Long> control = new ArrayList<>();
        for (IItemIterable items : JfrLoaderToolkit.loadEvents(file.toFile()).apply(ItemFilters.type("demo.Numbers"))) control = read(items);
        System.out.println("byte, short, int, and @Unsigned ones");
        System.out.println("the JDK's reader: " + jdk);
        System.out.println("Mission Control:  " + control);
        System.exit(jdk.equals(List.of(-1L, -1L, -1L, 255L, 65535L, 4294967295L))
                && control.equals(List.of(255L, -1L, -1L, -1L, 65535L, 4294967295L)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "flightrecorder $version"
echo 'guess: the same six numbers'
java -cp 'lib/*' Bytes.java 2> log || { tail -3 log; exit 1; }
