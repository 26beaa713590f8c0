#!/usr/bin/env bash
# Natural guess: who waits for another thread to compute a Scala lazy val is recorded alike in Scala 2 and 3, as waiting for that value; who
# reads another lazy val of the same object does not wait.
# What is recorded (scala-compiler 2.13.18, scala3-compiler 3.7.4; OpenJDK 17.0.15, Temurin 25.0.3): in 2.13 a jdk.JavaMonitorEnter for the
# object: each reader of any lazy val of it that is not yet computed waits, and previousOwner tells for whom. In 3 a jdk.ThreadPark for
# a CountDownLatch$Sync, of the one value alone, in which nothing tells of a lazy val or of who computes it. A step to Scala 3 takes
# such waits out of all tables of locks.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir 2 3
libraries() { # FOLDER COMPILER VERSION
  cat > "$1/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies><dependency><groupId>org.scala-lang</groupId><artifactId>$2</artifactId><version>$3</version></dependency></dependencies>
</project>
XML
  mvn -q -B -Dstyle.color=never -f "$1/pom.xml" dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
}
libraries 2 scala-compiler 2.13.18
libraries 3 scala3-compiler_3 3.7.4
cat > Shop.scala <<'SCALA'
import java.util.concurrent.CountDownLatch

class Shop {
  val began = new CountDownLatch(1)
  lazy val prices: Int = { began.countDown(); Thread.sleep(1000); 1 }
  lazy val stock: Int = 2
}
SCALA
cat > Waits.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Waits {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("waits.jfr");
        var shop = new Shop();
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(200));
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(200));
            recording.start();
            var threads = List.of(new Thread(shop::prices, "first"), new Thread(shop::prices, "prices"), new Thread(shop::stock, "stock"));
            threads.get(0).start();
            shop.began().await();
            threads.get(1).start();
            threads.get(2).start();
            for (Thread thread : threads) thread.join();
            recording.stop();
            recording.dump(file);
        }
        var waits = new TreeMap<String, String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String thread = event.getThread().getJavaName();
            if (!List.of("prices", "stock").contains(thread)) continue;
            String field = event.hasField("monitorClass") ? "monitorClass" : "parkedClass";
            waits.put(thread, event.getEventType().getName() + " for " + event.getClass(field).getName());
        }
        System.out.println(waits);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'scala-compiler 2.13.18, scala3-compiler 3.7.4'
echo 'guess: prices waits, stock does not, in both alike'
seen() { # FOLDER MAIN
  local library
  library=$(printf '%s:' "$1"/lib/scala*library*.jar)
  java -XX:TieredStopAtLevel=1 -cp "$1/lib/*" "$2" -cp "$library" -d "$1" Shop.scala >&2
  java -Xlog:disable -cp "$library$1" Waits.java
}
two=$(seen 2 scala.tools.nsc.Main 2> log) || { cat log; exit 1; }
three=$(seen 3 dotty.tools.dotc.Main 2> log) || { cat log; exit 1; }
echo "Scala 2: $two"
echo "Scala 3: $three"
[[ $two == '{prices=jdk.JavaMonitorEnter for Shop, stock=jdk.JavaMonitorEnter for Shop}' ]]
[[ $three == '{prices=jdk.ThreadPark for java.util.concurrent.CountDownLatch$Sync}' ]]
