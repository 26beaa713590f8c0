#!/usr/bin/env bash
# Natural guess: a java.sql.Statement whose query failed can be used for the next one, as with other drivers and as JDBC has it: a
# statement is closed by close() or by its connection.
# What it does (duckdb_jdbc 2.0.0.1): an error closes it, one while parsing as well as one while running, and each later query
# says "Statement was closed", no longer what is wrong. The connection stays open. A loop over queries that goes on after an
# error needs a statement for each.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Closed.java <<'JAVA'
import java.sql.*;

public class Closed {
    static boolean same = true;

    static void query(Statement statement, String sql, String expected) {
        String seen;
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            seen = row.getString(1);
        } catch (SQLException e) {
            seen = e.getMessage().lines().findFirst().orElse("");
        }
        System.out.println(sql + ": " + seen);
        same &= seen.startsWith(expected);
    }

    public static void main(String[] args) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String wrong : new String[] {"select missing", "select 'x'::integer"}) {
                try (Statement statement = db.createStatement()) {
                    query(statement, "select 1", "1");
                    query(statement, wrong, wrong.endsWith("missing") ? "Binder Error" : "Conversion Error");
                    query(statement, "select 2", "Statement was closed");
                    same &= statement.isClosed() && !db.isClosed();
                }
            }
        }
        System.exit(same ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'duckdb_jdbc 2.0.0.1'
echo 'guess: select 2: 2'
java -cp 'lib/*' Closed.java
