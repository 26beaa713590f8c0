#!/usr/bin/env bash
# Natural guess: a JavaScript function that GraalJS runs is in recorded stacks by its name and line, as it is in the stack traces of Java
# exceptions that pass through it.
# What is recorded (org.graalvm.polyglot:js-community 23.1.8 on OpenJDK 17.0.15, 25.0.4 on Temurin 25.0.3): between main and the Java
# method that the script calls there are some fifty frames of Truffle's interpreter, the same ones, line by line, for a function order and
# for a function pay. An exception thrown in the same place has a frame <js>.order with its line. A table of the slowest methods has no
# row for any script, and which of two scripts it was is in no recording.
set -euo pipefail
version=23.1.8
if java -version 2>&1 | grep -q 'version "25'; then version=25.0.4; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.graalvm.polyglot</groupId><artifactId>polyglot</artifactId><version>$version</version></dependency>
    <dependency>
      <groupId>org.graalvm.polyglot</groupId><artifactId>js-community</artifactId><version>$version</version><type>pom</type>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Script.java <<'JAVA'
import java.nio.file.Path;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import org.graalvm.polyglot.*;

public class Script {
    public static class Stock {
        @HostAccess.Export
        public void take() throws InterruptedException {
            Thread.sleep(50);
            throw new IllegalStateException("none left");
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("script.jfr");
        var thrown = new TreeSet<String>();
        var stacks = new ArrayList<List<String>>();
        try (var context = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
                var recording = new Recording()) {
            context.getBindings("js").putMember("stock", new Stock());
            recording.enable("jdk.ThreadSleep").withoutThreshold().withStackTrace();
            recording.start();
            for (String function : List.of("order", "pay")) {
                try {
                    context.eval("js", "function " + function + "() {\n  stock.take();\n}\n" + function + "();");
                } catch (PolyglotException e) {
                    for (StackTraceElement frame : e.getStackTrace()) {
                        if (frame.getClassName().equals("<js>")) thrown.add(frame.getMethodName() + ":" + frame.getLineNumber());
                    }
                }
            }
            recording.stop();
            recording.dump(file);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            stacks.add(event.getStackTrace().getFrames().stream().map(frame -> frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName() + ":" + frame.getLineNumber()).filter(frame -> frame.startsWith("com.oracle.")
                    || frame.contains("js") || frame.contains("order") || frame.contains("pay")).toList());
        }
        long interpreter = stacks.get(0).stream().filter(frame -> frame.startsWith("com.oracle.")).count();
        boolean all = interpreter == stacks.get(0).size(), same = stacks.get(0).equals(stacks.get(1));
        System.out.println("frames of the exceptions: " + thrown + "; of the recorded stacks: " + interpreter + " of the interpreter"
                + (all ? ", no other" : ", and others") + (same ? ", the same of both functions" : ", which differ"));
        System.exit(thrown.containsAll(List.of("order:2", "pay:2")) && stacks.size() == 2 && interpreter > 10 && all && same ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "js-community $version"
echo 'guess: order:2 in both'
java -Xlog:disable -cp 'lib/*' Script.java 2> log || { tail -3 log; exit 1; }
