#!/usr/bin/env bash
# Natural guess: IO.blocking runs in a thread of a pool for blocking calls: the names of threads in a recording tell what blocks
# (io-compute-blocker-N, as the program itself sees it) from the two threads that compute.
# What it does (org.typelevel:cats-effect_3 3.6.3, scala3-compiler 3.3.7; OpenJDK 17.0.15, Temurin 25.0.3): the call stays where it is; its
# thread is renamed and another is made to compute in its place. Flight Recorder does not see that a thread is renamed. Six blocking calls
# are six sleeps at once in threads that are called io-compute-0 or io-compute-1 in the file, several of one name, as if computing threads
# were blocked; no name in it has a blocker, though each call was in one.
set -euo pipefail
version=3.6.3
scala=3.3.7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.typelevel</groupId><artifactId>cats-effect_3</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.scala-lang</groupId><artifactId>scala3-compiler_3</artifactId><version>$scala</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Blockers.scala <<'SCALA'
import cats.effect.{ExitCode, IO, IOApp}
import cats.syntax.all.*
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import jdk.jfr.Recording
import jdk.jfr.consumer.RecordingFile
import scala.jdk.CollectionConverters.*

object Blockers extends IOApp:
  override protected def computeWorkerThreadCount: Int = 2

  val calls = 6
  val allAreInside = CountDownLatch(calls)

  /** Blocks until all calls do, then sleeps; the name of the thread that did. */
  def call(): String =
    allAreInside.countDown()
    allAreInside.await()
    Thread.sleep(200)
    Thread.currentThread.getName

  override def run(args: List[String]): IO[ExitCode] =
    val recording = Recording()
    val file = Path.of("blockers.jfr")
    for
      _ <- IO { recording.enable("jdk.ThreadSleep").withoutThreshold(); recording.start() }
      seen <- List.fill(calls)(IO.blocking(call())).parSequence
      _ <- IO.blocking { recording.stop(); recording.dump(file); recording.close() }
      threads <- IO.blocking(RecordingFile.readAllEvents(file).asScala.toList
        .filter(_.getEventType.getName == "jdk.ThreadSleep").map(_.getThread))
      ids = threads.map(_.getJavaThreadId).distinct.size
      names = threads.map(_.getJavaName).distinct.sorted
      blockers = seen.count(_.startsWith("io-compute-blocker"))
      _ <- IO.println(s"names in the program that begin with io-compute-blocker: $blockers of $calls")
      _ <- IO.println(s"in the recording: $ids threads that sleep, with the names ${names.mkString(", ")}")
    yield
      if blockers == calls && ids == calls && names.forall(_.matches("io-compute-\\d")) && names.size <= 2
      then ExitCode.Success else ExitCode.Error
SCALA
java -version 2>&1 | head -1
echo "cats-effect_3 $version"
echo 'guess: 6 threads that sleep, with names that begin with io-compute-blocker'
java -cp 'lib/*' dotty.tools.dotc.Main -usejavacp -d . Blockers.scala 2> log || { tail -3 log; exit 1; }
java -Xlog:disable -cp 'lib/*:.' Blockers 2> log || { tail -3 log; exit 1; }
