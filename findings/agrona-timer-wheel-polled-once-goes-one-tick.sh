#!/usr/bin/env bash
# Natural guess: poll(now, handler, limit) of Agrona's DeadlineTimerWheel expires the timers whose deadline is not after now, up to the
# limit; that it returns 0 means that none was due.
# What it does (org.agrona:agrona 2.2.4; OpenJDK 17.0.15, Temurin 25.0.3): one poll looks at one tick of the wheel and steps to the next,
# however late it is. Behind a pause of a second with ticks of a millisecond the first poll returns 0, with five timers overdue, and some
# fifty polls more are needed until the last has expired. A loop that idles when it is told 0 works off a pause at one tick a turn, so
# that its timers stay late for long, and a test that moves its clock and polls once sees nothing.
set -euo pipefail
version=2.2.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.agrona</groupId><artifactId>agrona</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Wheel.java <<'JAVA'
import java.util.concurrent.TimeUnit;
import org.agrona.DeadlineTimerWheel;

public class Wheel {
    public static void main(String[] args) {
        var wheel = new DeadlineTimerWheel(TimeUnit.MILLISECONDS, 0, 1, 128);
        for (int deadline = 10; deadline <= 50; deadline += 10) wheel.scheduleTimer(deadline);
        int first = wheel.poll(1000, (unit, now, id) -> true, 100);
        int polls = 1;
        while (wheel.timerCount() > 0) {
            wheel.poll(1000, (unit, now, id) -> true, 100);
            polls++;
        }
        System.out.println("expired in the first poll: " + first + "; polls until all had: " + polls);
        System.exit(first == 0 && polls == 51 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "agrona $version"
echo 'guess: 5; 1'
java -cp 'lib/*' Wheel.java 2> log || { tail -3 log; exit 1; }
