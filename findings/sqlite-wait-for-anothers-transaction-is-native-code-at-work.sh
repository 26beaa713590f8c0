#!/usr/bin/env bash
# Natural guess: a thread that waits in sqlite-jdbc for another connection's transaction is seen waiting in a recording of all events with a
# duration: for a lock, a sleep or a file; or the statement is refused at once, as SQLite's own default is.
# What is recorded (org.xerial:sqlite-jdbc 3.50.3.0; OpenJDK 17.0.15, Temurin 25.0.3, Linux): no wait. SQLite sleeps and asks again in its own
# code, up to three seconds unless busy_timeout is set; all that the JVM tells of the thread are dozens of jdk.NativeMethodSample, of
# NativeDB.step. In a profile the wait for the one writer is work in the database, the more so the more connections there are.
set -euo pipefail
version=3.50.3.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.xerial</groupId><artifactId>sqlite-jdbc</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Busy.java <<'JAVA'
import java.nio.file.*;
import java.sql.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Busy {
    static final String DATABASE = "jdbc:sqlite:shop.db";
    static long millis;

    static void second() {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(DATABASE); Statement sql = connection.createStatement()) {
            sql.execute("insert into orders values (2)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        millis = (System.nanoTime() - start) / 1_000_000;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("busy.jfr");
        try (Connection connection = DriverManager.getConnection(DATABASE); Statement sql = connection.createStatement(); var recording = new Recording()) {
            sql.execute("create table orders(id)");
            connection.setAutoCommit(false);
            sql.execute("insert into orders values (1)");
            for (EventType type : FlightRecorder.getFlightRecorder().getEventTypes()) {
                if (type.getField("duration") != null) recording.enable(type.getName()).withThreshold(Duration.ZERO);
            }
            recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(20));
            recording.start();
            var second = new Thread(Busy::second, "second");
            second.start();
            Thread.sleep(1500);
            connection.commit();
            second.join();
            recording.stop();
            recording.dump(file);
        }
        var waits = new TreeSet<String>();
        int samples = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            boolean sample = event.getEventType().getName().equals("jdk.NativeMethodSample");
            RecordedThread thread = sample ? event.getThread("sampledThread") : event.getThread();
            if (thread == null || !"second".equals(thread.getJavaName())) continue;
            if (sample && event.getStackTrace().getFrames().get(0).getMethod().getType().getName().startsWith("org.sqlite")) samples++;
            if (event.getDuration().toMillis() >= 200) waits.add(event.getEventType().getName());
        }
        System.out.println("the second writer " + (millis >= 1000 ? "waited for more than a second" : "did not wait") + "; waits recorded of it: " + waits
                + "; samples of it at work in SQLite: " + (samples > 10 ? "dozens" : samples));
        System.exit(millis >= 1000 && waits.isEmpty() && samples > 10 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "sqlite-jdbc $version"
echo 'guess: a wait of a second, by whatever name'
java -Xlog:disable -cp 'lib/*' Busy.java 2> log || { tail -3 log; exit 1; }
