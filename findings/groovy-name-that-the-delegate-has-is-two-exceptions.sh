#!/usr/bin/env bash
# Natural guess: in a Groovy closure, as of a builder or a configuration, a property that the closure's delegate has is looked up there,
# without an exception: nothing fails. jdk.JavaExceptionThrow and jdk.ExceptionStatistics tell of failures.
# What it does (org.apache.groovy:groovy 5.0.2; OpenJDK 17.0.15, Temurin 25.0.3): the owner is asked first, as the default strategy has it,
# and says no with an exception that is caught inside: two are recorded for each property read, four for each method called, of a program
# that has no error. A hundred of each are six hundred exceptions. With resolveStrategy DELEGATE_FIRST, as with() sets it, there are none.
set -euo pipefail
version=5.0.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.groovy</groupId><artifactId>groovy</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Delegate.groovy <<'GROOVY'
import java.nio.file.Path
import jdk.jfr.Recording
import jdk.jfr.consumer.RecordingFile

class Mail {
    String to = 'orders'

    void send(String text) {}
}

/** The exceptions of Groovy itself that are recorded while a closure is called a hundred times. */
long thrown(Closure closure, int strategy) {
    closure.delegate = new Mail()
    closure.resolveStrategy = strategy
    closure() // loads what is needed
    Path file = Path.of('delegate.jfr')
    new Recording().withCloseable { recording ->
        recording.enable('jdk.JavaExceptionThrow')
        recording.start()
        100.times { closure() }
        recording.stop()
        recording.dump(file)
    }
    RecordingFile.readAllEvents(file).count { event ->
        event.eventType.name == 'jdk.JavaExceptionThrow' && event.getClass('thrownClass').name.contains('groovy')
    }
}

long reads = thrown({ to }, Closure.OWNER_FIRST), calls = thrown({ send('paid') }, Closure.OWNER_FIRST)
long first = thrown({ to }, Closure.DELEGATE_FIRST) + thrown({ send('paid') }, Closure.DELEGATE_FIRST)
println "exceptions of a hundred reads: $reads, of a hundred calls: $calls; delegate first, both: $first"
System.exit(reads == 200 && calls == 400 && first == 0 ? 0 : 1)
GROOVY
java -version 2>&1 | head -1
echo "groovy $version"
echo 'guess: 0, 0 and 0'
java -Xlog:disable -cp 'lib/*' groovy.ui.GroovyMain Delegate.groovy 2> log || { tail -3 log; exit 1; }
