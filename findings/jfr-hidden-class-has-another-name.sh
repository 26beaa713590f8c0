#!/usr/bin/env bash
# Natural guess: Flight Recorder names the class of a lambda as Class.getName() does, what stands behind the last dot of a
# recorded class's name is its simple name, and a stack trace has the frames that jfr print shows.
# What it does: on OpenJDK 17.0.15 RecordedClass.getName() of a lambda's class is Lambdas$$Lambda$12+0x00007f0000000000.345,
# on Temurin 25.0.3 Lambdas$$Lambda.0x0000000012345678: a slash has become a dot, so that a "simple name" is a number, which
# differs from run to run. Such frames are in the stack trace, isHidden() says so, and jfr print leaves them out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Lambdas.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Lambdas {
    @Name("demo.Work") @StackTrace static class Work extends Event {}

    public static void main(String[] args) throws Exception {
        Runnable commit;
        try (var recording = new Recording()) {
            recording.enable(Work.class).withStackTrace();
            recording.start();
            commit = new Work()::commit;
            commit.run();
            recording.stop();
            recording.dump(Path.of("work.jfr"));
        }
        RecordedEvent event = RecordingFile.readAllEvents(Path.of("work.jfr")).stream()
                .filter(each -> each.getEventType().getName().equals("demo.Work")).findFirst().orElseThrow();
        RecordedMethod innermost = event.getStackTrace().getFrames().get(0).getMethod();
        String recorded = innermost.getType().getName();
        System.out.println("Class.getName()         " + commit.getClass().getName());
        System.out.println("RecordedClass.getName() " + recorded + ", hidden " + innermost.isHidden());
        boolean asSeen = recorded.matches("Lambdas\\$\\$Lambda(\\$\\d+\\+0x\\p{XDigit}+\\.\\d+|\\.0x\\p{XDigit}+)");
        System.exit(asSeen && innermost.isHidden() ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
javac Lambdas.java
echo 'guess: both names are the same'
java -cp . Lambdas
jfr print --events demo.Work work.jfr > printed
echo "jfr print shows it: $(grep -c 'Lambda[.+$]' printed || true) times"
! grep -q 'Lambda[.+$]' printed
