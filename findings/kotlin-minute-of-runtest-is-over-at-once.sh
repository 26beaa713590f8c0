#!/usr/bin/env bash
# Natural guess: withTimeout(60_000) around a call that takes half a second passes in runTest of kotlinx-coroutines-test: the delays of a
# test are skipped, the time of a blocking call in Dispatchers.IO is real.
# What it does (kotlinx-coroutines-test 1.10.2, kotlin 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): the minute is over at once. While the call
# runs elsewhere the test has nothing to do but the time limit, so its clock jumps there, and the call fails with a timeout of a minute in
# a test of half a second. As soon as a real client, a pool or a database is behind a limit, each such test fails, and a longer limit
# changes nothing. The same code in runBlocking passes.
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
      <groupId>org.jetbrains.kotlinx</groupId><artifactId>kotlinx-coroutines-test-jvm</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Minute.kt <<'KOTLIN'
import kotlin.system.exitProcess
import kotlinx.coroutines.*
import kotlinx.coroutines.test.runTest

suspend fun call(): String =
    try {
        withTimeout(60_000) {
            withContext(Dispatchers.IO) {
                Thread.sleep(500)
                "answer"
            }
        }
    } catch (e: TimeoutCancellationException) {
        "timeout"
    }

fun main() {
    var test = ""
    val start = System.nanoTime()
    runTest { test = call() }
    val seconds = (System.nanoTime() - start) / 1_000_000_000
    val blocking = runBlocking { call() }
    println("in runTest: $test, in less than ${seconds + 1} s; in runBlocking: $blocking")
    exitProcess(if (test == "timeout" && seconds < 20 && blocking == "answer") 0 else 1)
}
KOTLIN
java -version 2>&1 | head -1
echo "kotlinx-coroutines-test $version"
echo 'guess: answer, of both'
java -cp 'lib/*' org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -cp "$(printf %s: lib/*.jar)" -d . Minute.kt 2> log ||
  { tail -3 log; exit 1; }
java -cp 'lib/*:.' MinuteKt 2> log || { tail -3 log; exit 1; }
