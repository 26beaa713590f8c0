#!/usr/bin/env bash
# Natural guess: Statement.setQueryTimeout holds for that statement, as JDBC has it; at the latest with the connection's way back into
# HikariCP's pool, which resets what was set, it is gone.
# What it does (com.h2database:h2 2.4.240, com.zaxxer:HikariCP 7.0.2; OpenJDK 17.0.15, Temurin 25.0.3): H2 keeps it for the connection, and
# the pool does not know of it. A second for one quick statement is a second for each statement of whoever borrows the connection next, who
# has set none: a report of some seconds is cancelled there, and with many connections it depends on which one it got.
set -euo pipefail
version=2.4.240
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.zaxxer</groupId><artifactId>HikariCP</artifactId><version>7.0.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Borrowed.java <<'JAVA'
import com.zaxxer.hikari.*;
import java.sql.*;

public class Borrowed {
    static final int CANCELLED = 57014;

    public static void main(String[] args) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:shop");
        config.setMaximumPoolSize(1);
        int told = -1;
        String ended = "done";
        try (var pool = new HikariDataSource(config)) {
            try (Connection first = pool.getConnection(); Statement statement = first.createStatement()) {
                statement.setQueryTimeout(1);
                statement.executeQuery("select 1").next();
            }
            try (Connection second = pool.getConnection(); Statement statement = second.createStatement()) {
                told = statement.getQueryTimeout();
                statement.executeQuery("select count(*) from system_range(1, 100000) a, system_range(1, 100000) b"
                        + " where mod(a.x * b.x, 7) = 3");
            } catch (SQLException e) {
                if (e.getErrorCode() != CANCELLED) throw e;
                ended = "cancelled";
            }
        }
        System.out.println("timeout of a new statement: " + told + " s; a report: " + ended);
        System.exit(told == 1 && ended.equals("cancelled") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "h2 $version"
echo 'guess: timeout of a new statement: 0 s'
java -cp 'lib/*' Borrowed.java
