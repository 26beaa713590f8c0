#!/usr/bin/env bash
# Natural guess: where order() calls pay(), both suspend functions, a sleep in pay() is recorded with order below it, wherever in pay it
# is.
# What is recorded (kotlinx-coroutines-core-jvm 1.10.2, kotlin-compiler-embeddable 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): before the
# first suspension it is so. Behind a delay() the stack of the same function begins anew: pay, then resumeWith of the runtime and the
# dispatcher's frames, with neither order nor any other function that called it, nor the coroutine. Two orders' calls of pay are one row
# in a table by stack, and the callers come and go with whether something had to be waited for.
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
import jdk.jfr.Recording
import jdk.jfr.consumer.RecordingFile
import kotlin.system.exitProcess
import kotlinx.coroutines.*

suspend fun pay() {
    Thread.sleep(20)
    delay(50)
    Thread.sleep(20)
}

suspend fun order() {
    pay()
    println("paid")
}

fun main() {
    val file = Path.of("shop.jfr")
    Recording().use { recording ->
        recording.enable("jdk.ThreadSleep").withoutThreshold().withStackTrace()
        recording.start()
        runBlocking { order() }
        recording.stop()
        recording.dump(file)
    }
    val stacks = RecordingFile.readAllEvents(file).sortedBy { it.startTime }
        .map { event -> event.stackTrace.frames.filter { it.method.type.name == "ShopKt" }.map { it.method.name }.filter { it != "main" } }
    println("Shop's functions in the stacks of the two sleeps: ${stacks.joinToString(" and ")}")
    exitProcess(if (stacks == listOf(listOf("pay", "order"), listOf("pay"))) 0 else 1)
}
KOTLIN
java -version 2>&1 | head -1
echo "kotlinx-coroutines-core $version"
echo 'guess: [pay, order] and [pay, order]'
java -cp 'lib/*' org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -cp "$(echo lib/*.jar | tr ' ' :)" \
  -d classes Shop.kt 2> log || { tail -3 log; exit 1; }
java -Xlog:disable -cp 'lib/*:classes' ShopKt 2> log || { tail -3 log; exit 1; }
