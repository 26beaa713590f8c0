#!/usr/bin/env bash
# Natural guess: a frame's line in a recorded stack is a line of the source file; for what Kotlin has inlined, that of the call, or
# that in the inline function.
# What it is (kotlin-compiler-embeddable 2.4.21, OpenJDK 17.0.15 and Temurin 25.0.3): a line that the file does not have. The compiler
# numbers inlined lines from the file's end on, and writes a table beside them of what they stand for; Flight Recorder does
# not read it, and does not record it. "at Shop.kt, line 18" of 15 lines; lines of two calls of one function differ, and each line
# that is added to the file moves them. A profile by lines has them apart from the function that they are of.
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
import jdk.jfr.Event

class Sold : Event()

inline fun sale(what: () -> Unit) {
    what()
    Sold().commit()
}

object Shop {
    fun sellTwice() {
        sale { println("a book") }
        sale { println("a lamp") }
    }
}
KOTLIN
cat > Lines.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Lines {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("lines.jfr");
        try (var recording = new Recording()) {
            recording.start();
            Shop.INSTANCE.sellTwice();
            recording.stop();
            recording.dump(file);
        }
        int length = Files.readAllLines(Path.of("Shop.kt")).size();
        var lines = new TreeSet<Integer>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("Sold")) continue;
            RecordedFrame frame = event.getStackTrace().getFrames().get(0);
            System.out.printf("%s.%s, line %d%n", frame.getMethod().getType().getName(), frame.getMethod().getName(), frame.getLineNumber());
            lines.add(frame.getLineNumber());
        }
        System.out.println("lines of the file: " + length);
        System.exit(lines.size() == 2 && lines.first() > length ? 0 : 1);
    }
}
JAVA
java -cp "lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn \
  -cp "$(echo lib/kotlin-stdlib-[0-9]*.jar)" -d out Shop.kt
java -version 2>&1 | head -1
echo "kotlin-compiler-embeddable $version"
echo 'guess: lines 12 and 13, or 7 and 7'
javac -cp out -d out Lines.java
java -cp "out:lib/*" Lines
