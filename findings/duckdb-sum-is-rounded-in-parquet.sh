#!/usr/bin/env bash
# Natural guess: the sum of a BIGINT column, such as durations in nanoseconds, is a whole number in DuckDB's Parquet file, too.
# What it does (duckdb_jdbc 2.0.0.1, DuckDB 2.0): sum() gives HUGEINT, which COPY … TO writes as DOUBLE without a word: exact in
# the database, rounded in the file from 9,007,199,254,740,992 on, which is 104 days of nanoseconds, or one sum of times since
# 1970; and a column of another type for every reader, also where it is small. sum(n)::BIGINT stays whole.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Sum.java <<'JAVA'
import java.sql.*;

public class Sum {
    static String ask(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1) + " " + row.getString(2) + ", " + row.getString(3) + " " + row.getString(4);
        }
    }

    public static void main(String[] args) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = db.createStatement()) {
            sql.execute("create table work as select 9007199254740992::bigint as ns union all select 1");
            sql.execute("copy (select sum(ns) as total, sum(ns)::bigint as whole from work) to 'sum.parquet'");
            String question = "select typeof(total), format('{}', total::hugeint), typeof(whole), whole from ";
            String inside = ask(sql, question + "(select sum(ns) as total, sum(ns)::bigint as whole from work)");
            String file = ask(sql, question + "'sum.parquet'");
            System.out.println("in the database: " + inside);
            System.out.println("in the file:     " + file);
            System.exit(inside.equals("HUGEINT 9007199254740993, BIGINT 9007199254740993")
                    && file.equals("DOUBLE 9007199254740992, BIGINT 9007199254740993") ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo 'duckdb_jdbc 2.0.0.1'
echo 'guess: 9007199254740993, whole, in both'
java -cp 'lib/*' Sum.java
