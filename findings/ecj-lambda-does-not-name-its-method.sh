#!/usr/bin/env bash
# Natural guess: the frame of a lambda in a stack has the name of the method that it stands in, lambda$order$0: a tool that shows it as a
# part of order does so for all Java classes, whichever compiler made them.
# What it is (org.eclipse.jdt:ecj 3.40.0; OpenJDK 17.0.15, Temurin 25.0.3): the name is the compiler's. Eclipse's, which makes the classes
# that are run from Eclipse and by language servers built on it, calls it lambda$0, with a number through the class. Tables by method from
# a run in the IDE and from a build by javac have other rows for the same code, and one more lambda further up in the file gives all those
# behind it new names.
set -euo pipefail
version=3.40.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.eclipse.jdt</groupId><artifactId>ecj</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.java <<'JAVA'
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

public class Shop {
    static Object order() throws Exception {
        Callable<Object> pay = () -> {
            Thread.sleep(20);
            return "paid";
        };
        return pay.call();
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("shop.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withoutThreshold().withStackTrace();
            recording.start();
            order();
            recording.stop();
            recording.dump(file);
        }
        System.out.println(RecordingFile.readAllEvents(file).get(0).getStackTrace().getFrames().stream()
                .filter(frame -> frame.getMethod().getType().getName().equals("Shop"))
                .map(frame -> frame.getMethod().getName()).findFirst().orElseThrow());
    }
}
JAVA
java -version 2>&1 | head -1
echo "ecj $version"
echo 'guess: lambda$order$0, of both'
javac -d javac Shop.java
java -cp 'lib/*' org.eclipse.jdt.internal.compiler.batch.Main -17 -g -d ecj Shop.java 2> log || { tail -3 log; exit 1; }
of_javac=$(java -Xlog:disable -cp javac Shop) of_ecj=$(java -Xlog:disable -cp ecj Shop)
echo "javac: $of_javac; ecj: $of_ecj"
[ "$of_javac" = 'lambda$order$0' ] && [ "$of_ecj" = 'lambda$0' ]
