#!/usr/bin/env bash
# Natural guess: a field with @DataAmount(BITS) is bits in JDK Mission Control, as in jfr print; with @Frequency beside it, as in
# jdk.NetworkUtilization, bits a second.
# What it is (org.openjdk.jmc:flightrecorder 9.1.2; recordings of OpenJDK 17.0.15, Temurin 25.0.3): bytes, eight times as much data as
# there was: 8000 bits are 8000 B. With @Frequency the amount is gone: readRate and writeRate of jdk.NetworkUtilization are hertz, a
# network of 11 Mbps is one of 11 MHz, and a rate in bytes of another type, read as hertz, too, is compared with it as equal.
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
cat > Bits.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;
import org.openjdk.jmc.common.item.*;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

public class Bits {
    @Name("demo.Transfer")
    static class Transfer extends Event {
        @DataAmount(DataAmount.BITS) long bits = 8000;
        @DataAmount(DataAmount.BITS) @Frequency long rate = 8000; // as readRate of jdk.NetworkUtilization
        @DataAmount(DataAmount.BYTES) @Frequency long byteRate = 8000;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("transfer.jfr");
        try (var recording = new Recording()) {
            recording.start();
            new Transfer().commit();
            recording.stop();
            recording.dump(file);
        }
        EventType network = FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .filter(type -> type.getName().equals("jdk.NetworkUtilization")).findFirst().orElseThrow();
        ValueDescriptor readRate = network.getField("readRate");
        boolean alike = readRate.getAnnotation(DataAmount.class).value().equals(DataAmount.BITS) && readRate.getAnnotation(Frequency.class) != null;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Transfer")) {
                event.toString().lines().filter(line -> line.matches("  (bits|rate|byteRate) .*")).forEach(line -> System.out.println("the JDK: " + line));
            }
        }
        var seen = new TreeMap<String, String>();
        for (IItemIterable items : JfrLoaderToolkit.loadEvents(file.toFile()).apply(ItemFilters.type("demo.Transfer"))) {
            for (IAccessorKey<?> key : items.getType().getAccessorKeys().keySet()) {
                if (!List.of("bits", "rate", "byteRate").contains(key.getIdentifier())) continue;
                seen.put(key.getIdentifier(), String.valueOf(items.getType().getAccessor(key).getMember(items.iterator().next())));
            }
        }
        System.out.println("Mission Control: " + seen + "; readRate of jdk.NetworkUtilization is annotated as rate: " + alike);
        System.exit(alike && seen.get("bits").startsWith("8000B") && seen.get("rate").startsWith("8000Hz")
                && seen.get("byteRate").startsWith("8000Hz") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "flightrecorder $version"
echo 'guess: the same in both, 8000 bits and 8000 bits a second'
java -cp 'lib/*' Bits.java 2> log || { tail -3 log; exit 1; }
