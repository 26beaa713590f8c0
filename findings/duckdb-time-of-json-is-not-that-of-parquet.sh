#!/usr/bin/env bash
# Natural guess: a time with nine digits, as `jfr print --json` writes it, is read by DuckDB with all of them, since it has
# TIMESTAMP_NS; or as a text; at the least as the same time that a table of TIMESTAMP_NS gives.
# What it does (duckdb_jdbc 2.0.0.1, DuckDB 2.0): read_json and CSV guess TIMESTAMP WITH TIME ZONE and drop the last three
# digits, so events within a microsecond have one time and no order; a cast of the same nanoseconds rounds them instead. Of one
# event, the time read from JSON and that from Parquet are a microsecond apart, and a join on them finds nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Nine.java <<'JAVA'
import java.nio.file.*;
import java.sql.*;

public class Nine {
    static String ask(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of("events.json"), """
                {"startTime": "2026-01-02T03:04:05.123456600Z"}
                {"startTime": "2026-01-02T03:04:05.123456789Z"}
                """);
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = db.createStatement()) {
            sql.execute("set timezone = 'UTC'");
            sql.execute("create table read as from read_json('events.json')");
            sql.execute("copy (select timestamp_ns '2026-01-02 03:04:05.123456789' as t) to 'events.parquet'");
            String type = ask(sql, "select typeof(startTime) from read");
            String times = ask(sql, "select count(distinct startTime) from read");
            String json = ask(sql, "select strftime(max(startTime), '%S.%f') from read");
            String parquet = ask(sql, "select strftime(t::timestamptz, '%S.%f') from 'events.parquet'");
            System.out.println("read as " + type + ", different times " + times + "; from JSON " + json + ", from Parquet " + parquet);
            System.exit(times.equals("1") && json.equals("05.123456") && parquet.equals("05.123457") ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo 'duckdb_jdbc 2.0.0.1'
echo 'guess: two different times; the later one the same from both'
java -cp 'lib/*' Nine.java
