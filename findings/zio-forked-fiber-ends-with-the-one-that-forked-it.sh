#!/usr/bin/env bash
# Natural guess: mail.fork in ZIO starts a fiber that goes on by itself, as a Future or a thread does, when the one that started it has
# answered and ended.
# What it does (dev.zio:zio_3 2.1.24, scala3-compiler 3.3.7; OpenJDK 17.0.15, Temurin 25.0.3): it is interrupted, without a word, in the
# moment in which the fiber that forked it ends. The mail is half sent; nobody gets an error, as interruption is none, and whether it
# works depends on how long the request took after the fork, so that it works in a slow test. mail.forkDaemon goes on.
set -euo pipefail
version=2.1.24
scala=3.3.7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.zio</groupId><artifactId>zio_3</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.scala-lang</groupId><artifactId>scala3-compiler_3</artifactId><version>$scala</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Mail.scala <<'SCALA'
import java.util.concurrent.ConcurrentLinkedQueue
import zio.*

object Mail extends ZIOAppDefault:
  def mail(steps: ConcurrentLinkedQueue[String]) =
    ZIO.succeed(steps.add("begun")) *> ZIO.sleep(500.millis) *> ZIO.succeed(steps.add("sent"))

  /** The steps of a mail that a request started, a second after the request ended. */
  def steps(start: UIO[Any] => UIO[Any]): UIO[String] =
    val steps = ConcurrentLinkedQueue[String]()
    val request = start(mail(steps)) *> ZIO.sleep(200.millis)
    for
      answered <- request.fork
      _ <- answered.join
      _ <- ZIO.sleep(1.second)
    yield steps.toString

  override def run =
    for
      forked <- steps(_.fork)
      daemon <- steps(_.forkDaemon)
      _ <- Console.printLine(s"the mail, forked: $forked; forked as a daemon: $daemon")
      _ <- exit(if forked == "[begun]" && daemon == "[begun, sent]" then ExitCode.success else ExitCode.failure)
    yield ()
SCALA
java -version 2>&1 | head -1
echo "zio_3 $version"
echo 'guess: [begun, sent], in both'
java -cp 'lib/*' dotty.tools.dotc.Main -usejavacp -d . Mail.scala 2> log || { tail -3 log; exit 1; }
java -cp 'lib/*:.' Mail 2> log || { tail -3 log; exit 1; }
