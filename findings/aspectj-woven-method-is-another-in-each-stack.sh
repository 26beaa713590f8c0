#!/usr/bin/env bash
# Natural guess: a method around which AspectJ's agent has woven an advice is in stacks by its own name, with a frame of the advice above
# it or below it: what one looks for in a recording is found as before.
# What is recorded (org.aspectj:aspectjweaver 1.9.25.1; OpenJDK 17.0.15, Temurin 25.0.3): the method's code is moved to one of another
# name, and the top frames are order_aroundBody0, Shop$AjcClosure1.run and those of the advice and of AspectJ. order itself is only a
# caller of them. A table of the hottest or slowest methods counts order_aroundBody0, which no source has, and a filter for what order
# does itself finds nothing.
set -euo pipefail
version=1.9.25.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.aspectj</groupId><artifactId>aspectjweaver</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.java <<'JAVA'
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.*;

public class Shop {
    public void order() throws InterruptedException {
        Thread.sleep(50);
    }

    @Aspect
    public static class Watch {
        @Around("execution(void Shop.order())")
        public Object watch(ProceedingJoinPoint point) throws Throwable {
            return point.proceed();
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("shop.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withoutThreshold().withStackTrace();
            recording.start();
            new Shop().order();
            recording.stop();
            recording.dump(file);
        }
        var own = new StringBuilder();
        String first = null;
        for (RecordedFrame frame : RecordingFile.readAllEvents(file).get(0).getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (!type.startsWith("Shop")) continue;
            if (first == null) first = frame.getMethod().getName();
            own.append(type).append('.').append(frame.getMethod().getName()).append(':').append(frame.getLineNumber()).append(' ');
        }
        System.out.println("Shop's frames, from the top: " + own);
        System.exit(first.startsWith("order_aroundBody") && own.indexOf("Shop.order:") > own.indexOf("AjcClosure") ? 0 : 1);
    }
}
JAVA
cat > aop.txt <<'END'
<aspectj><aspects><aspect name="Shop$Watch"/></aspects></aspectj>
END
java -version 2>&1 | head -1
echo "aspectjweaver $version"
echo 'guess: Shop.order:9 first'
javac -g -cp 'lib/*' -d classes Shop.java
mkdir classes/META-INF
mv aop.txt classes/META-INF/aop.xml
java -Xlog:disable "-javaagent:lib/aspectjweaver-$version.jar" -cp 'lib/*:classes' Shop 2> log || { tail -3 log; exit 1; }
