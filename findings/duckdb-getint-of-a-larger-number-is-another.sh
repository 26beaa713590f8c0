#!/usr/bin/env bash
# Natural guess: ResultSet.getInt and getLong of a number that does not fit are refused, as by other JDBC drivers.
# What they do (duckdb_jdbc 2.0.0.1): give its lower 32 or 64 bits without a word. getInt of five seconds in nanoseconds is 0.7
# seconds; getLong of a sum, which is a HUGEINT for whole numbers, may be negative, and of the largest UBIGINT, as hash() gives,
# it is -1. getObject gives all of it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Large.java <<'JAVA'
import java.sql.*;

public class Large {
    static String number(ResultSet row, boolean asInt) {
        try {
            return String.valueOf(asInt ? row.getInt(1) : row.getLong(1));
        } catch (SQLException e) {
            return "refused";
        }
    }

    public static void main(String[] args) throws SQLException {
        String[][] seen = {
            {"select sum(x) from (values (9000000000000000000::bigint), (9000000000000000000)) t(x)", "-446744073709551616", "18000000000000000000"},
            {"select 18446744073709551623::hugeint", "7", "18446744073709551623"},
            {"select 18446744073709551615::ubigint", "-1", "18446744073709551615"}
        };
        boolean same = true;
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = db.createStatement()) {
            for (String[] each : seen) {
                try (ResultSet row = sql.executeQuery(each[0])) {
                    row.next();
                    String type = row.getMetaData().getColumnTypeName(1);
                    System.out.println(type + " " + row.getObject(1) + ": getLong " + number(row, false));
                    same &= number(row, false).equals(each[1]) && row.getObject(1).toString().equals(each[2]);
                }
            }
            try (ResultSet row = sql.executeQuery("select 5000000000::bigint")) {
                row.next();
                System.out.println("BIGINT 5000000000: getInt " + number(row, true));
                same &= number(row, true).equals("705032704");
            }
        }
        System.exit(same ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'duckdb_jdbc 2.0.0.1'
echo 'guess: refused, each time'
java -cp 'lib/*' Large.java
