#!/usr/bin/env bash
# Natural guess: an exception that is thrown once in a coroutine, and caught once where it is awaited, is one jdk.JavaExceptionThrow, in a
# test as in production.
# What it is (kotlinx-coroutines-core-jvm 1.10.2, kotlin-compiler-embeddable 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): one where the JVM
# runs without -ea, and four with it, as builds run tests: the library then copies an exception at each coroutine that it leaves, to put
# the caller's stack into it, and Flight Recorder takes exceptions when they are made. Errors that are counted or asserted in a
# test's recording are several times those of the program, the more the deeper coroutines are nested; and what is caught is
# another object than what was thrown.
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

class SoldOut(message: String) : Exception(message)

var thrown: SoldOut? = null

suspend fun reserve(): Int = withContext(Dispatchers.Default) {
    delay(10)
    throw SoldOut("no books").also { thrown = it }
}

suspend fun order(): Int = coroutineScope { async(Dispatchers.Default) { reserve() }.await() }

fun main(args: Array<String>) {
    val file = Path.of("shop.jfr")
    var caught: SoldOut? = null
    Recording().use { recording ->
        recording.enable("jdk.JavaExceptionThrow")
        recording.start()
        runBlocking {
            try {
                order()
            } catch (e: SoldOut) {
                caught = e
            }
        }
        recording.stop()
        recording.dump(file)
    }
    val recorded = RecordingFile.readAllEvents(file)
        .count { it.eventType.name == "jdk.JavaExceptionThrow" && it.getClass("thrownClass").name == "SoldOut" }
    println("thrown 1, recorded $recorded, what was caught is what was thrown: ${caught === thrown}")
    exitProcess(if (recorded == args[0].toInt() && (caught === thrown) == (recorded == 1)) 0 else 1)
}
KOTLIN
libraries=$(echo lib/kotlin-stdlib-[0-9]*.jar):lib/kotlinx-coroutines-core-jvm-$version.jar
java -cp "lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn -cp "$libraries" -d out Shop.kt
java -version 2>&1 | head -1
echo "kotlinx-coroutines $version, kotlin-compiler-embeddable $kotlin"
echo 'guess: thrown 1, recorded 1, true, with -da as with -ea'
for option in '-da 1' '-ea 4'; do
  read -r assertions count <<< "$option"
  echo "with $assertions:"
  java "$assertions" -cp "out:$libraries" ShopKt "$count"
done
