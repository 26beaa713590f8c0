#!/usr/bin/env bash
# Natural guess: date_trunc('second', t) in DuckDB is never later than t, and the date of a time just before midnight is that of
# the day.
# What it does (duckdb_jdbc 2.0.0.1, DuckDB 2.0): a TIMESTAMP_NS is first rounded to microseconds, upwards too. 23:59:59.9999997
# is truncated to midnight, cast to the next day's date, and time_bucket puts it there; strftime of the same value says 59
# seconds and the old day. Groups by second hold events of the second before. date_trunc's arguments cut to the microsecond, or
# whole nanoseconds divided by a billion, do not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Trunc.java <<'JAVA'
import java.sql.*;
import java.util.*;

public class Trunc {
    public static void main(String[] args) throws SQLException {
        String[] asked = {"date_trunc('second', t)", "t::date", "time_bucket(interval 1 second, t)", "strftime(t, '%Y-%m-%d %H:%M:%S')",
            "make_timestamp(epoch_ns(t) // 1000000000 * 1000000)"};
        String[] seen = {"2026-01-03 00:00:00", "2026-01-03", "2026-01-03 00:00:00", "2026-01-02 23:59:59", "2026-01-02 23:59:59"};
        boolean same = true;
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = db.createStatement()) {
            for (int i = 0; i < asked.length; i++) {
                try (ResultSet row = sql.executeQuery("select (" + asked[i] + ")::varchar"
                        + " from (select timestamp_ns '2026-01-02 23:59:59.999999700' as t)")) {
                    row.next();
                    System.out.println(asked[i] + ": " + row.getString(1));
                    same &= row.getString(1).equals(seen[i]);
                }
            }
        }
        System.exit(same ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'duckdb_jdbc 2.0.0.1, of 2026-01-02 23:59:59.999999700'
echo 'guess: all on 2026-01-02'
java -cp 'lib/*' Trunc.java
