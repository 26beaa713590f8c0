#!/usr/bin/env bash
# Natural guess: a query over events in JSON, each with its own fields under "values", works alike for a small recording and for one with
# more event types: read_json makes a STRUCT of all fields there are, null where an event has none.
# What it does (duckdb_jdbc 2.0.0.1, DuckDB 2.0): so it is with 5 types. With 20, where most fields are in few of the events,
# "values" is a MAP(VARCHAR, JSON) instead: values.startTime still answers, with a text in quotation marks in place of a time, and
# year(values.startTime) and sum(values.bytes) are refused. field_appearance_threshold = 0 with map_inference_threshold = -1 keeps it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Types.java <<'JAVA'
import java.nio.file.*;
import java.sql.*;
import java.util.*;

public class Types {
    static String ask(Connection db, String question) throws SQLException {
        try (Statement sql = db.createStatement(); ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            return e.getMessage().lines().findFirst().orElse("");
        }
    }

    /** An event of each type, all at one time, each with a field of its own. */
    static List<String> answers(Connection db, int types, String options) throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < types; i++) {
            lines.add("{\"type\": \"shop.Event%d\", \"values\": {\"startTime\": \"2026-01-02T03:04:05Z\", \"bytes%d\": %d}}"
                    .formatted(i, i, 100 + i));
        }
        Files.write(Path.of("events.json"), lines);
        String events = " from read_json('events.json'" + options + ") e";
        return List.of(ask(db, "select regexp_extract(typeof(e.values), '^[A-Z]+')" + events),
                ask(db, "select e.values.startTime" + events + " limit 1"),
                ask(db, "select year(e.values.startTime)" + events + " limit 1").replaceAll("^Binder Error.*year\\(JSON\\).*", "no year(JSON)"),
                ask(db, "select sum(e.values.bytes3)" + events).replaceAll("^Binder Error.*sum\\(JSON\\).*", "no sum(JSON)"));
    }

    public static void main(String[] args) throws Exception {
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:")) {
            try (Statement sql = db.createStatement()) {
                sql.execute("set timezone = 'UTC'");
            }
            List<String> five = answers(db, 5, ""), twenty = answers(db, 20, "");
            List<String> kept = answers(db, 20, ", field_appearance_threshold = 0, map_inference_threshold = -1");
            System.out.println("5 types:  " + five);
            System.out.println("20 types: " + twenty);
            System.out.println("20 types with both options: " + kept);
            System.exit(five.equals(kept) && five.get(0).equals("STRUCT") && five.subList(2, 4).equals(List.of("2026", "103"))
                    && twenty.equals(List.of("MAP", "\"2026-01-02T03:04:05Z\"", "no year(JSON)", "no sum(JSON)")) ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo 'duckdb_jdbc 2.0.0.1'
echo 'guess: the same of 5 and of 20 types: STRUCT, the time, 2026, 103'
java -cp 'lib/*' Types.java
