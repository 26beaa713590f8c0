#!/usr/bin/env bash
# Natural guess: who collects a StateFlow is told of each value that was set, one after another: open, paid, mailed.
# What it does (kotlinx-coroutines-core-jvm 1.10.2, kotlin-compiler-embeddable 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): it is told of the
# value that is there when it gets to run, and of an equal value never. Three values set in one go, by a thread that does not suspend, are
# one for the collector, the last; set away and back again, they are none. A state of a program that is read off a StateFlow lacks the
# short ones, which are often those that one looks for; a MutableSharedFlow with a buffer has all three.
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
cat > States.kt <<'KOTLIN'
import kotlin.system.exitProcess
import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*

/** What a collector is told of when values are set in one go. */
suspend fun told(flow: Flow<String>, set: suspend (String) -> Unit, values: List<String>): List<String> = coroutineScope {
    val told = mutableListOf<String>()
    val collector = launch { flow.collect { told += it } }
    delay(200)
    told.clear()
    values.forEach { set(it) }
    delay(200)
    collector.cancel()
    told
}

fun main(): Unit = runBlocking {
    val values = listOf("open", "paid", "mailed")
    val state = MutableStateFlow("new")
    val set = told(state, { state.value = it }, values)
    val back = told(state, { state.value = it }, listOf("lost", "mailed"))
    val shared = MutableSharedFlow<String>(extraBufferCapacity = 10)
    val buffered = told(shared, { shared.emit(it) }, values)
    println("StateFlow: $set, set away and back: $back; SharedFlow with a buffer: $buffered")
    exitProcess(if (set == listOf("mailed") && back.isEmpty() && buffered == values) 0 else 1)
}
KOTLIN
java -version 2>&1 | head -1
echo "kotlinx-coroutines-core $version"
echo 'guess: [open, paid, mailed], [lost, mailed], [open, paid, mailed]'
java -cp 'lib/*' org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -cp "$(echo lib/*.jar | tr ' ' :)" \
  -d classes States.kt 2> log || { tail -3 log; exit 1; }
java -cp 'lib/*:classes' StatesKt 2> log || { tail -3 log; exit 1; }
