#!/usr/bin/env bash
# Natural guess: val price = async { ask() }; try { price.await() } catch (e: IllegalStateException) { 0 } handles the exception of ask(),
# as it does with a Java Future's get(): behind it the coroutine goes on, and the other one that was started beside it.
# What it does (kotlinx-coroutines-core-jvm 1.10.2, kotlin-compiler-embeddable 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): the catch block
# runs, and so does what lies behind it, up to the next call that suspends. There the scope is cancelled, by the exception that was
# caught, the coroutine beside it is stopped half way, and the caller of coroutineScope gets the exception. Logs say that it was handled,
# and then that it was not. In supervisorScope it goes as guessed.
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
import kotlin.system.exitProcess
import kotlinx.coroutines.*

suspend fun CoroutineScope.order(steps: MutableList<String>) {
    launch {
        delay(500)
        steps += "mailed"
    }
    val price = async<Int> { throw IllegalStateException("no price") }
    try {
        price.await()
    } catch (e: IllegalStateException) {
        steps += "caught"
    }
    steps += "behind it"
    delay(100)
    steps += "done"
}

suspend fun told(scope: suspend (MutableList<String>) -> Unit): String {
    val steps = mutableListOf<String>()
    return try {
        scope(steps)
        "$steps"
    } catch (e: IllegalStateException) {
        "$steps, and the caller gets: ${e.message}"
    }
}

fun main(): Unit = runBlocking {
    val scope = told { steps -> coroutineScope { order(steps) } }
    val supervisor = told { steps -> supervisorScope { order(steps) } }
    println("coroutineScope: $scope")
    println("supervisorScope: $supervisor")
    val all = "[caught, behind it, done, mailed]"
    exitProcess(if (scope == "[caught, behind it], and the caller gets: no price" && supervisor == all) 0 else 1)
}
KOTLIN
java -version 2>&1 | head -1
echo "kotlinx-coroutines-core $version"
echo 'guess: [caught, behind it, done, mailed], in both'
java -cp 'lib/*' org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -cp "$(echo lib/*.jar | tr ' ' :)" \
  -d classes Shop.kt 2> log || { tail -3 log; exit 1; }
java -cp 'lib/*:classes' ShopKt 2> log || { tail -3 log; exit 1; }
