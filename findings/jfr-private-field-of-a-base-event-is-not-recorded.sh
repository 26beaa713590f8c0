#!/usr/bin/env bash
# Natural guess: an event has the fields of its class and of all classes above it up to jdk.jfr.Event, private ones as well,
# since private fields of the event class itself are recorded.
# What it has (OpenJDK 17.0.15, Temurin 25.0.3; kotlin-compiler-embeddable 2.4.21): private fields of a base class are left out
# without a word, @Label or not. A Kotlin property is a private field to the JVM: what a base event holds in properties is in no
# event, unless it is marked @JvmField.
set -euo pipefail
version=2.4.21
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-compiler-embeddable</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.kt <<'KOTLIN'
import jdk.jfr.*

abstract class ShopEvent : Event() {
    @Label("Order") var order = "A-7"
    @JvmField var customer = "C-1"
}

@Name("kotlin.Paid") class Paid : ShopEvent() {
    var amount = 12L
}
KOTLIN
cat > Fields.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Fields {
    abstract static class Base extends Event {
        @Label("Order") private String order = "A-7";
        protected String customer = "C-1";
    }

    @Name("java.Paid") static class JavaPaid extends Base {
        private long amount = 12;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("fields.jfr");
        try (var recording = new Recording()) {
            recording.start();
            new JavaPaid().commit();
            new Paid().commit();
            recording.stop();
            recording.dump(file);
        }
        boolean same = true;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().endsWith(".Paid")) continue;
            var fields = new TreeSet<String>();
            event.getFields().forEach(field -> fields.add(field.getName()));
            fields.removeAll(List.of("startTime", "duration", "eventThread", "stackTrace"));
            System.out.println(event.getEventType().getName() + ": " + fields);
            same &= fields.equals(Set.of("amount", "customer"));
        }
        System.exit(same ? 0 : 1);
    }
}
JAVA
java -cp "lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn \
  -cp "$(echo lib/kotlin-stdlib-[0-9]*.jar)" -d out Shop.kt
java -version 2>&1 | head -1
echo "kotlin-compiler-embeddable $version"
echo 'guess: amount, customer and order, of both'
java -cp "out:lib/*" Fields.java
