#!/usr/bin/env bash
# Natural guess: a property of kotlin.time.Duration in a jdk.jfr.Event is either refused or recorded as nanoseconds; an Int?
# is recorded where it is not null.
# What it does (kotlin-compiler-embeddable 2.4.21, OpenJDK 17.0.15 and Temurin 25.0.3): the field is a long that Flight
# Recorder takes: five milliseconds are recorded as 10000000, nanoseconds with one more bit, and so long that nanoseconds
# do not fit, as milliseconds with that bit set. Int? is java.lang.Integer and left out of the event type without a word.
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
cat > Orders.kt <<'KOTLIN'
import jdk.jfr.Event
import jdk.jfr.Recording
import jdk.jfr.consumer.RecordingFile
import kotlin.time.Duration
import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.milliseconds

class Shipped : Event() {
    var took: Duration = Duration.ZERO
    var items: Int? = 3
    var weight = 7
}

fun main() {
    val file = java.nio.file.Path.of("orders.jfr")
    Recording().use { recording ->
        recording.enable(Shipped::class.java)
        recording.start()
        for (each in listOf(5.milliseconds, 100_000.days)) Shipped().apply { took = each }.commit()
        recording.stop()
        recording.dump(file)
    }
    for (event in RecordingFile.readAllEvents(file)) {
        println("took ${event.getLong("took")}, items ${event.hasField("items")}, weight ${event.getInt("weight")}")
    }
}
KOTLIN
java -cp "lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn \
  -cp "$(echo lib/kotlin-stdlib-[0-9]*.jar)" -d out Orders.kt
java -cp "out:lib/*" OrdersKt > said
echo "kotlin-compiler-embeddable $version, $(java -version 2>&1 | head -1)"
echo 'guess: took 5000000 and 8640000000000000000 with items'
cat said
grep -qx 'took 10000000, items false, weight 7' said
grep -qx "took $((100000 * 24 * 3600 * 1000 * 2 + 1)), items false, weight 7" said
