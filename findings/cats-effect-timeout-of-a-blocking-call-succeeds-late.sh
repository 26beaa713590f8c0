#!/usr/bin/env bash
# Natural guess: IO.blocking(call).timeout(200.millis) is over after 200 ms, with a TimeoutException, and the call goes on in its thread of the
# blocking pool, unseen.
# What it does (org.typelevel:cats-effect_3 3.6.3, scala3-compiler 3.3.7; OpenJDK 17.0.15, Temurin 25.0.3): IO.blocking cannot be cancelled, and
# a timeout waits for what it cancels. It is over when the call is, seconds later, and succeeds with the call's result: no timeout is
# seen anywhere, and a span around it is as long as if there were none. IO.interruptible ends in time, if the call heeds
# interrupts; timeoutAndForget leaves the call behind.
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
    <dependency><groupId>org.scala-lang</groupId><artifactId>scala3-compiler_3</artifactId><version>$scala</version></dependency>
    <dependency><groupId>org.typelevel</groupId><artifactId>cats-effect_3</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Late.scala <<'SCALA'
import cats.effect.{ExitCode, IO, IOApp}
import scala.concurrent.duration.*

object Late extends IOApp:
  val call: () => String = () => { Thread.sleep(3000); "result" }

  /** What comes of it, and whether before the call is done. */
  def tell(timed: IO[String]): IO[String] =
    timed.attempt.timed.map { (took, outcome) =>
      outcome.fold(_.getClass.getSimpleName, identity) + (if took < 2500.millis then " in time" else " when the call is done")
    }

  override def run(args: List[String]): IO[ExitCode] =
    for
      blocking <- tell(IO.blocking(call()).timeout(200.millis))
      interruptible <- tell(IO.interruptible(call()).timeout(200.millis))
      forgotten <- tell(IO.blocking(call()).timeoutAndForget(200.millis))
      _ <- IO.println(s"timeout of IO.blocking: $blocking; of IO.interruptible: $interruptible; timeoutAndForget: $forgotten")
    yield
      if blocking == "result when the call is done" && interruptible == "TimeoutException in time" && forgotten == "TimeoutException in time"
      then ExitCode.Success else ExitCode.Error
SCALA
java -cp 'lib/*' dotty.tools.dotc.Main -usejavacp -d . Late.scala 2> log || { tail -3 log; exit 1; }
java -version 2>&1 | head -1
echo "cats-effect $version, scala3-compiler $scala"
echo 'guess: TimeoutException in time, in all'
java -cp 'lib/*:.' Late 2> log || { tail -3 log; exit 1; }
