#!/usr/bin/env bash
# Natural guess: case class Paid(@Label("Order") order: String, @Timespan("MILLISECONDS") took: Long) extends Event has two fields with
# what is said of them, as the same in Kotlin has.
# What it has (scala3-compiler 3.7.4, OpenJDK 17.0.15 and Temurin 25.0.3): two fields of which nothing is said. An annotation there is
# the parameter's, though Flight Recorder's may stand at fields and types only, and the compiler says nothing. Five milliseconds are
# a bare 5, for Duration as for Mission Control. @(Timespan @field)("MILLISECONDS") or a var in the class's body keeps it. A
# parameter that no method uses is no field, and an object's var is static, so neither is recorded.
set -euo pipefail
version=3.7.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.scala-lang</groupId><artifactId>scala3-compiler_3</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.scala <<'SCALA'
import java.nio.file.Path
import jdk.jfr.*
import jdk.jfr.consumer.RecordingFile
import scala.annotation.meta.field
import scala.jdk.CollectionConverters.*

@Name("demo.Paid") case class Paid(@Label("Order") order: String, @Timespan("MILLISECONDS") took: Long) extends Event
@Name("demo.Sent") case class Sent(@(Label @field)("Order") order: String, @(Timespan @field)("MILLISECONDS") took: Long) extends Event
@Name("demo.Kept") class Kept(order: String) extends Event { @Timespan("MILLISECONDS") var took = 5L }
@Name("demo.Tick") object Tick extends Event { var number = 3 }

@main def shop() =
  val file = Path.of("shop.jfr")
  val recording = Recording()
  recording.start()
  Seq(Paid("A-7", 5), Sent("A-7", 5), Kept("A-7"), Tick).foreach(_.commit())
  recording.stop()
  recording.dump(file)
  recording.close()
  for event <- RecordingFile.readAllEvents(file).asScala if event.getEventType.getName.startsWith("demo.") do
    val own = event.getFields.asScala.filterNot(field => Set("startTime", "duration", "eventThread", "stackTrace")(field.getName))
    val told = own.map(field => (field.getName +: field.getAnnotationElements.asScala.map("@" + _.getTypeName.drop(8))).mkString(" "))
    println(event.getEventType.getName + told.mkString(" [", ", ", "]"))
SCALA
java -cp "lib/*" dotty.tools.dotc.Main -usejavacp -d . Shop.scala 2> log || { cat log; exit 1; }
java -cp ".:lib/*" shop > said
java -version 2>&1 | head -1
echo "scala3-compiler $version"
echo 'guess: Paid as Sent; Kept with order; Tick with number'
cat said
grep -qxF 'demo.Paid [order, took]' said
grep -qxF 'demo.Sent [order @Label, took @Timespan]' said
grep -qxF 'demo.Kept [took @Timespan]' said
grep -qxF 'demo.Tick []' said
