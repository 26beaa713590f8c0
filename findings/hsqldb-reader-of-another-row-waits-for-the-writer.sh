#!/usr/bin/env bash
# Natural guess: in HSQLDB, as in other databases under READ COMMITTED, a transaction that reads one row does not wait for one that has
# changed another row of the table; if anything waits it is for that row.
# What it does (org.hsqldb:hsqldb 2.7.4; OpenJDK 17.0.15, Temurin 25.0.3): unless the database was told to use MVCC, a lock is one of a
# table. The reader waits until the writer commits, however long, and so a test in which two threads work at two orders runs them one
# behind the other. In a recording it is a jdk.ThreadPark for a latch; nothing of it says table, row or transaction. After set database
# transaction control mvcc it reads at once.
set -euo pipefail
version=2.7.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.hsqldb</groupId><artifactId>hsqldb</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Reader.java <<'JAVA'
import java.nio.file.Path;
import java.sql.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Reader {
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** For how many milliseconds a reader of row 2 waits for a writer of row 1 that commits after two seconds. */
    static long millis(String url) throws Exception {
        try (Connection writer = DriverManager.getConnection(url); Connection reader = DriverManager.getConnection(url)) {
            writer.setAutoCommit(false);
            execute(writer, "update orders set state = 'paid' where id = 1");
            var took = new long[1];
            var thread = new Thread(() -> {
                long begin = System.nanoTime();
                try {
                    execute(reader, "select state from orders where id = 2");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                took[0] = (System.nanoTime() - begin) / 1_000_000;
            }, "reader");
            thread.start();
            Thread.sleep(2000);
            writer.commit();
            thread.join();
            return took[0];
        }
    }

    public static void main(String[] args) throws Exception {
        String url = "jdbc:hsqldb:mem:shop";
        long locks;
        var waits = new TreeSet<String>();
        Path file = Path.of("reader.jfr");
        try (Connection connection = DriverManager.getConnection(url); var recording = new Recording()) {
            execute(connection, "create table orders (id int primary key, state varchar(20))");
            execute(connection, "insert into orders values (1, 'open'), (2, 'open')");
            recording.enable("jdk.ThreadPark").withThreshold(java.time.Duration.ofSeconds(1));
            recording.enable("jdk.JavaMonitorEnter").withThreshold(java.time.Duration.ofSeconds(1));
            recording.start();
            locks = millis(url);
            recording.stop();
            recording.dump(file);
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (!event.getThread().getJavaName().equals("reader")) continue;
                waits.add(event.getEventType().getName()
                        + (event.hasField("parkedClass") ? " for a " + event.getClass("parkedClass").getName() : ""));
            }
            execute(connection, "set database transaction control mvcc");
        }
        long mvcc = millis(url);
        System.out.println("the reader takes " + (locks >= 1500 ? "1.5 s or more" : locks + " ms") + ", recorded: " + waits
                + "; with mvcc: " + (mvcc < 1500 ? "less than 1.5 s" : mvcc + " ms"));
        System.exit(locks >= 1500 && waits.size() == 1 && waits.first().startsWith("jdk.ThreadPark") && waits.first().contains("Latch")
                && mvcc < 1500 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "hsqldb $version"
echo 'guess: less than 1.5 s, in both'
java -Xlog:disable -cp 'lib/*' Reader.java 2> log || { tail -3 log; exit 1; }
