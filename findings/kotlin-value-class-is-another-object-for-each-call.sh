#!/usr/bin/env bash
# Natural guess: a Kotlin value class that a program holds in one variable is one object to a Java library, which may tell
# objects apart by System.identityHashCode or ==.
# What it does (kotlin-compiler-embeddable 2.4.21): where Any is asked for, the value is boxed anew for each call, so the
# same variable is another object each time. Its Java class is that of the value class, and equals and toString are right.
set -euo pipefail
version=2.4.21
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-compiler-embeddable</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Orders.kt <<'KOTLIN'
@JvmInline value class OrderId(val id: String)

class Plain(val id: String)

val seen = ArrayList<Any>()

fun see(what: Any) = seen.add(what)

fun main() {
    val order = OrderId("A-7")
    val plain = Plain("A-7")
    repeat(2) { see(order) }
    repeat(2) { see(plain) }
    println("value class ${seen[0].javaClass.name}: same object ${seen[0] === seen[1]}, equal ${seen[0] == seen[1]}")
    println("plain class ${seen[2].javaClass.name}: same object ${seen[2] === seen[3]}")
}
KOTLIN
java -cp "lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn \
  -cp "$(echo lib/kotlin-stdlib-[0-9]*.jar)" -d out Orders.kt
java -cp "out:lib/*" OrdersKt > said
echo "kotlin-compiler-embeddable $version"
echo 'guess: the same object, both times'
cat said
grep -qx 'value class OrderId: same object false, equal true' said
grep -qx 'plain class Plain: same object true' said
