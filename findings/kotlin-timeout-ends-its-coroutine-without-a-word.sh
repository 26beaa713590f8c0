#!/usr/bin/env bash
# Natural guess: withTimeout in Kotlin throws in the coroutine whose time is over, and when nobody catches that, the scope fails with it, as
# with any exception that comes out of a launch.
# What it does (kotlinx-coroutines-core 1.10.2, kotlin 2.4.21; OpenJDK 17.0.15, Temurin 25.0.3): the exception is one of cancellation, and a
# launch that ends by it counts as cancelled: its remaining lines are skipped, the scope goes on and succeeds, no handler is called and
# nothing is printed. A mail that timed out looks like a mail that was sent. A time limit of one's own that throws, or one that waits for
# a java.util.concurrent.Future with a limit, fails the scope as guessed.
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
cat > Mail.kt <<'KOTLIN'
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import kotlin.system.exitProcess
import kotlinx.coroutines.*

/** What is seen of a mail that is sent in a launch of its own, and of the request around it. */
suspend fun seen(send: suspend () -> Unit): String {
    val steps = mutableListOf<String>()
    return try {
        coroutineScope {
            launch(CoroutineExceptionHandler { _, _ -> steps += "handled" }) {
                send()
                steps += "sent"
            }
        }
        steps += "answered"
        "$steps"
    } catch (e: Exception) {
        "$steps ${e.javaClass.simpleName}"
    }
}

fun main(): Unit = runBlocking {
    val timeout = seen { withTimeout(200) { delay(60_000) } }
    val future = seen { CompletableFuture<Unit>().get(200, TimeUnit.MILLISECONDS) }
    println("withTimeout: $timeout; get with a limit: $future")
    exitProcess(if (timeout == "[answered]" && future == "[] TimeoutException") 0 else 1)
}
KOTLIN
java -version 2>&1 | head -1
echo "kotlinx-coroutines-core $version"
echo 'guess: an exception in both'
java -cp 'lib/*' org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -cp "$(printf %s: lib/*.jar)" -d . Mail.kt 2> log ||
  { tail -3 log; exit 1; }
java -cp 'lib/*:.' MailKt 2> log || { tail -3 log; exit 1; }
