#!/usr/bin/env bash
# Natural guess: withContext(Dispatchers.IO) goes over to a thread for blocking calls: in a recording its calls are in other threads than
# what Dispatchers.Default computes, and the names of the threads tell the two apart.
# What is recorded (kotlinx-coroutines-core-jvm 1.10.2, kotlin-compiler-embeddable 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): the two share
# their threads, all of which are called DefaultDispatcher-worker-N. A coroutine of Default that goes to IO stays in its thread, nearly
# always; ten blocking calls at once are ten sleeps in threads of that name on a machine with two processors, whose Dispatchers.Default
# has two. Nothing in the file tells a blocked thread that is a fault, one of Default, from one that is meant to block.
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

fun main() {
    val file = Path.of("shop.jfr")
    var same = 0
    Recording().use { recording ->
        recording.enable("jdk.ThreadSleep").withoutThreshold()
        recording.start()
        runBlocking(Dispatchers.Default) {
            repeat(10) {
                val before = Thread.currentThread()
                if (withContext(Dispatchers.IO) { Thread.currentThread() } === before) same++
            }
            repeat(10) { launch(Dispatchers.IO) { Thread.sleep(300) } }
        }
        recording.stop()
        recording.dump(file)
    }
    val sleepers = RecordingFile.readAllEvents(file).map { it.thread }
    val names = sleepers.map { it.javaName.replace(Regex("\\d+"), "N") }.distinct()
    val threads = sleepers.map { it.javaThreadId }.distinct().size
    println("of 10 steps from Default to IO stay in their thread: $same; threads that sleep: $threads, named $names")
    exitProcess(if (same > 0 && threads == 10 && names == listOf("DefaultDispatcher-worker-N")) 0 else 1)
}
KOTLIN
java -version 2>&1 | head -1
echo "kotlinx-coroutines-core $version"
echo 'guess: 0 of 10; another name for the ten'
java -cp 'lib/*' org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -cp "$(echo lib/*.jar | tr ' ' :)" \
  -d classes Shop.kt 2> log || { tail -3 log; exit 1; }
java -Xlog:disable -XX:ActiveProcessorCount=2 -cp 'lib/*:classes' ShopKt 2> log || { tail -3 log; exit 1; }
