#!/usr/bin/env bash
# Natural guess: runBlocking inside a coroutine that runs in a single thread blocks that thread, as its name says: no other coroutine of
# it runs before it returns, and what lies between begin and end of an ordinary function that calls it is its own.
# What it does (kotlinx-coroutines-core-jvm 1.10.2, kotlin-compiler-embeddable 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): the inner
# runBlocking runs what waits in the outer one's queue, on top of its stack. Another order's coroutine runs in the midst of a function
# that does not suspend, within its event and with its frames below, and sees what it left half done, though all is in
# one thread.
set -euo pipefail
version=1.10.2
kotlin=2.4.21
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-compiler-embeddable</artifactId><version>$kotlin</version>
    </dependency>
    <dependency>
      <groupId>org.jetbrains.kotlinx</groupId><artifactId>kotlinx-coroutines-core-jvm</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.kt <<'KOTLIN'
import java.nio.file.Path
import jdk.jfr.Event
import jdk.jfr.Name
import jdk.jfr.Recording
import jdk.jfr.consumer.RecordingFile
import kotlin.system.exitProcess
import kotlinx.coroutines.*

@Name("demo.Work")
class Work(@JvmField var name: String) : Event() {
    @JvmField var halfDone = false
}

var halfDone = false

/** No suspending function; it has to call one. */
fun transfer() {
    val event = Work("transfer").apply { begin() }
    halfDone = true
    runBlocking { delay(200) }
    halfDone = false
    event.commit()
}

fun balance() {
    val event = Work("balance").apply { begin() }
    event.halfDone = halfDone
    event.commit()
}

fun main() {
    val file = Path.of("shop.jfr")
    Recording().use { recording ->
        recording.start()
        runBlocking {
            launch { transfer() }
            launch { balance() }
        }
        recording.stop()
        recording.dump(file)
    }
    val events = RecordingFile.readAllEvents(file).filter { it.eventType.name == "demo.Work" }.associateBy { it.getString("name") }
    val transfer = events.getValue("transfer")
    val balance = events.getValue("balance")
    val within = balance.startTime > transfer.startTime && balance.endTime < transfer.endTime
    val framesBelow = balance.stackTrace.frames.any { it.method.name == "transfer" }
    println("balance within transfer: $within, with its frames: $framesBelow, sees it half done: ${balance.getBoolean("halfDone")}")
    exitProcess(if (within && framesBelow && balance.getBoolean("halfDone")) 0 else 1)
}
KOTLIN
libraries=$(echo lib/kotlin-stdlib-[0-9]*.jar):lib/kotlinx-coroutines-core-jvm-$version.jar
java -cp "lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn -cp "$libraries" -d out Shop.kt
java -version 2>&1 | head -1
echo "kotlinx-coroutines $version, kotlin-compiler-embeddable $kotlin"
echo 'guess: false, false, false'
java -cp "out:$libraries" ShopKt
