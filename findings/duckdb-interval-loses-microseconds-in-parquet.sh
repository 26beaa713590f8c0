#!/usr/bin/env bash
# Natural guess: an INTERVAL, as of the length of an event, is the same when DuckDB has written it to Parquet and read it again, in
# microseconds as in the database.
# What it does (duckdb_jdbc 2.0.0.1, DuckDB 2.0): Parquet's interval has milliseconds, and the rest is cut off without a word: 1.5 ms are 1
# ms, and all that is shorter than a millisecond is nothing, so that a sum of a thousand short waits is 0. A BIGINT of microseconds keeps
# them.
set -euo pipefail
version=2.0.0.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.duckdb</groupId><artifactId>duckdb_jdbc</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Waits.java <<'JAVA'
import java.sql.*;

public class Waits {
    static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("create table waits as select to_microseconds(1500) as took union all"
                    + " select to_microseconds(900) from range(1000)");
            statement.execute("copy waits to 'waits.parquet' (format parquet)");
            String sum = "select sum(epoch_us(took)) || ' us, longest ' || max(epoch_us(took)) || ' us' from ";
            String table = one(statement, sum + "waits"), parquet = one(statement, sum + "'waits.parquet'");
            System.out.println("sum in the table: " + table + "; in Parquet: " + parquet);
            System.exit(table.equals("901500 us, longest 1500 us") && parquet.equals("1000 us, longest 1000 us") ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "duckdb_jdbc $version"
echo 'guess: 901500 us, longest 1500 us, in both'
java -cp 'lib/*' Waits.java 2> log || { tail -3 log; exit 1; }
