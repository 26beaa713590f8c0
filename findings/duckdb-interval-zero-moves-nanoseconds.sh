#!/usr/bin/env bash
# In DuckDB a TIMESTAMP_NS plus an interval of nothing can be later than itself.
#
# Natural guess: t + INTERVAL 0 SECOND is t, so that "t >= t + INTERVAL 0 SECOND" holds for every t.
# What happens: the sum is a TIMESTAMP of microseconds; the nanoseconds are rounded, upwards too. Windows such as
#   "t >= start + INTERVAL 5 SECOND" lose rows at their edge; arithmetic on epoch_ns(t) does not.
# Seen with: duckdb_jdbc 2.0.0.1 (DuckDB 2.0) on OpenJDK 17.0.15.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -B dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory="$folder/lib"
cat > "$folder/Zero.java" <<'JAVA'
import java.sql.*;

public class Zero {
    public static void main(String[] args) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery("""
                        select version(), typeof(t + interval 0 second), t >= t + interval 0 second,
                               (t + interval 0 second)::varchar
                        from (select timestamp_ns '2026-01-02 03:04:05.000000700' as t)""")) {
            row.next();
            System.out.println(row.getString(1));
            System.out.println("guess: TIMESTAMP_NS, true, 2026-01-02 03:04:05.0000007");
            System.out.println("seen:  " + row.getString(2) + ", " + row.getBoolean(3) + ", " + row.getString(4));
            System.exit(!row.getBoolean(3) ? 0 : 1);
        }
    }
}
JAVA
java -cp "$folder/lib/*" "$folder/Zero.java"
