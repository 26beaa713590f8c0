#!/usr/bin/env bash
# Natural guess: with Statement.setQueryTimeout(1) a query of sqlite-jdbc that computes for seconds ends after one, with an exception, as
# JDBC describes it.
# What it does (org.xerial:sqlite-jdbc 3.50.3.0; OpenJDK 17.0.15, Temurin 25.0.3): the second is how long SQLite asks again for another
# connection's lock, instead of three. A query that needs none runs to its end and gives its result, however long it takes, in native code,
# where a recording sees no wait either. Statement.cancel() from another thread does end it.
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
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Counted.java <<'JAVA'
import java.sql.*;
import java.util.concurrent.*;

public class Counted {
    /** Counts to a number; SQLite is busy with it for a while. */
    static String count(Statement statement, long up) throws SQLException {
        String sql = "with recursive n(x) as (select 1 union all select x + 1 from n where x < %d) select count(*) from n";
        long began = System.nanoTime();
        try (ResultSet result = statement.executeQuery(String.format(sql, up))) {
            result.next();
            boolean longer = System.nanoTime() - began > TimeUnit.SECONDS.toNanos(2);
            return result.getLong(1) == up && longer ? "done after more than two seconds" : longer ? "wrong" : "quick";
        } catch (SQLException e) {
            return "ended by an exception";
        }
    }

    /** Whether a statement that another connection's transaction holds up is given up before two seconds are over. */
    static String locked(int timeout) throws SQLException {
        try (Connection one = DriverManager.getConnection("jdbc:sqlite:shop.db");
                Connection two = DriverManager.getConnection("jdbc:sqlite:shop.db");
                Statement first = one.createStatement(); Statement second = two.createStatement()) {
            first.execute("create table if not exists orders (id int)");
            first.execute("begin immediate");
            if (timeout > 0) second.setQueryTimeout(timeout);
            long began = System.nanoTime();
            try {
                second.execute("insert into orders values (1)");
                return "not given up";
            } catch (SQLException e) {
                return System.nanoTime() - began < TimeUnit.SECONDS.toNanos(2) ? "given up early" : "given up late";
            } finally {
                first.execute("rollback");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        var timer = Executors.newSingleThreadScheduledExecutor();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            String timed = "quick";
            for (long up = 10_000_000; timed.equals("quick"); up *= 3) timed = count(statement, up);
            timer.schedule(() -> { statement.cancel(); return null; }, 1, TimeUnit.SECONDS);
            String cancelled = count(statement, 1_000_000_000_000L);
            System.out.println("with a query timeout of 1 s: " + timed + "; cancelled after 1 s: " + cancelled);
            String early = locked(1), late = locked(0);
            System.out.println("a wait for a lock: " + early + "; without a timeout: " + late);
            System.exit(timed.equals("done after more than two seconds") && cancelled.equals("ended by an exception")
                    && early.equals("given up early") && late.equals("given up late") ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "sqlite-jdbc $version"
echo 'guess: ended by an exception, in both'
java -Xlog:disable -cp 'lib/*' Counted.java 2> log || { tail -3 log; exit 1; }
