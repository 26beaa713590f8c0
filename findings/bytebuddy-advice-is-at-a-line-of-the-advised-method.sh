#!/usr/bin/env bash
# Natural guess: what an agent's advice does, made with Byte Buddy's @Advice, is in a stack as a frame of the advice's class, or at least
# at no line of the method that it was put into.
# What is recorded (net.bytebuddy:byte-buddy 1.18.12; OpenJDK 17.0.15, Temurin 25.0.3): the advice's code is copied into the method,
# without its lines. A sleep of an advice at entry is recorded at the method's first line, which is int count = 3; one at exit at its
# last. No frame has the name of the advice or of the agent: a tracing agent that waits or allocates is found nowhere, and the program
# seems to spend the time in an assignment.
set -euo pipefail
version=1.18.12
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>net.bytebuddy</groupId><artifactId>byte-buddy</artifactId><version>$version</version></dependency>
    <dependency><groupId>net.bytebuddy</groupId><artifactId>byte-buddy-agent</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Advised.java <<'JAVA'
import static net.bytebuddy.matcher.ElementMatchers.named;

import java.nio.file.Path;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

public class Advised {
    public static class Watch {
        @Advice.OnMethodEnter
        static void enter() throws InterruptedException {
            Thread.sleep(20);
        }

        @Advice.OnMethodExit
        static void exit() throws InterruptedException {
            Thread.sleep(20);
        }
    }

    public static void main(String[] args) throws Exception {
        new AgentBuilder.Default().disableClassFormatChanges().with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .type(named("Shop")).transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Watch.class).on(named("order")))).installOn(ByteBuddyAgent.install());
        Path file = Path.of("advised.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withoutThreshold().withStackTrace();
            recording.start();
            new Shop().order();
            recording.stop();
            recording.dump(file);
        }
        var tops = new TreeSet<String>();
        boolean named = false;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            List<RecordedFrame> frames = event.getStackTrace().getFrames().stream()
                    .filter(frame -> !frame.getMethod().getType().getName().startsWith("java.")).toList();
            tops.add(frames.get(0).getMethod().getType().getName() + ":" + frames.get(0).getLineNumber());
            named |= frames.stream().anyMatch(frame -> frame.getMethod().getType().getName().contains("Watch"));
        }
        System.out.println("the two sleeps are at " + tops + ", a frame of the advice: " + named);
        System.exit(tops.equals(Set.of("Shop:3", "Shop:5")) && !named ? 0 : 1);
    }
}
JAVA
cat > Shop.java <<'JAVA'
class Shop {
    int order() {
        int count = 3;
        count++;
        return count;
    }
}
JAVA
java -version 2>&1 | head -1
echo "byte-buddy $version"
echo 'guess: a frame of Advised$Watch on top'
javac -g -cp 'lib/*' -d classes Advised.java Shop.java
java -Xlog:disable "-javaagent:lib/byte-buddy-agent-$version.jar" -Xshare:off -cp 'lib/*:classes' Advised 2> log || { tail -3 log; exit 1; }
