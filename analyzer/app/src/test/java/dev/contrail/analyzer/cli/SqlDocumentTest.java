package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of docs/sql.md and docs/notebook.md, asked of the samples in DuckDB; and what the formats keep. */
class SqlDocumentTest {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("ask '[^']*' \"(.*?)\"", Pattern.DOTALL);

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void exportSamples() {
        for (String format : List.of("parquet", "csv", "jsonl")) {
            export("expect-continue-buggy", format, "messages");
            export("upload-queue-buggy", format, "actions");
            export("sliding-window-10", format, "states");
        }
    }

    private static void export(String sample, String format, String table) {
        Cli result = Cli.run(
                "export",
                Cli.sample(sample),
                "--to",
                format,
                "--table",
                table,
                "-o",
                folder.resolve(table + "." + format));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void document_tenQuestions_haveAnswers() throws IOException, SQLException {
        List<String> queries = queries("sql.md", QUERY);

        assertThat(queries).hasSize(10);
        List<List<List<String>>> answers = new ArrayList<>();
        for (String query : queries) {
            answers.add(ask(query));
        }
        assertThat(answers).noneMatch(List::isEmpty);
        assertThat(answers.get(0).get(0)).hasSize(3);
        assertThat(answers.get(3)).anyMatch(row -> row.get(0).equals("upload failed: 503 Slow Down"));
        assertThat(answers.get(4))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("HttpConnection#1", "ClientSocket#1", "ClientSocket#2");
        assertThat(answers.get(5).get(0).get(0)).isEqualTo("take");
        assertThat(answers.get(6).get(0).get(0)).startsWith("part-");
        assertThat(answers.get(7)).contains(List.of("multipart", "3"));
    }

    @Test
    void script_itsQuestions_haveAnswers() throws IOException, SQLException {
        List<String> queries = queries("notebook.md", ASKED);

        assertThat(queries).hasSize(3);
        for (String query : queries) {
            assertThat(ask(query)).isNotEmpty();
        }
    }

    @Test
    void formats_allThree_holdTheSame() throws SQLException {
        for (String table : List.of("messages", "actions", "states")) {
            String columns = "select * replace (%s::timestamp as time_utc) from '%s'";
            String parquet = columns.formatted("(time_utc at time zone 'UTC')", table + ".parquet");
            String csv = columns.formatted("time_utc", table + ".csv");
            String jsonl = columns.formatted("time_utc", table + ".jsonl");

            assertThat(ask("select count(*) from '" + table + ".parquet'")
                            .get(0)
                            .get(0))
                    .isNotEqualTo("0");
            assertThat(difference(parquet, csv, table)).isEqualTo("0");
            assertThat(difference(parquet, jsonl, table)).isEqualTo("0");
        }
    }

    @Test
    void parquet_types_areWhatSparkAndDuckDbRead() throws SQLException {
        List<List<String>> columns = ask("select name, type, logical_type from parquet_schema('messages.parquet')");

        assertThat(columns)
                .anyMatch(row -> row.get(0).equals("time_utc")
                        && row.get(1).equals("INT64")
                        && row.get(2).contains("MICROS"))
                .contains(List.of("time_ns", "INT64", "null"))
                .noneMatch(row -> row.get(2).contains("NANOS=Nano")); // the whole union is told
        assertThat(ask("select decode(value) from parquet_kv_metadata('messages.parquet')"
                        + " where decode(key) = 'contrail.took_ns'"))
                .containsExactly(List.of("Of a reply: how long after its call it came."));
    }

    /** How many rows are in one and not in the other, both read as the first one's types. */
    private static String difference(String one, String other, String table) throws SQLException {
        String form = "create or replace temp table form as " + one + " limit 0";
        String insert = "insert into form by name " + other;
        return ask(
                        form,
                        insert,
                        "select count(*) from ((" + one + " except all from form) union all (from form except all "
                                + one + ")) as " + table)
                .get(0)
                .get(0);
    }

    private static List<String> queries(String document, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOCS.resolve(document)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<List<String>> ask(String... statements) throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(inFolder(statements[i]));
            }
            try (ResultSet result = statement.executeQuery(inFolder(statements[statements.length - 1]))) {
                return rows(result);
            }
        }
    }

    /* DuckDB looks for files where the JVM was started. */
    private static String inFolder(String sql) {
        return sql.replaceAll("'(\\w+\\.(?:parquet|csv|jsonl))'", "'" + folder.toAbsolutePath() + "/$1'");
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        var rows = new ArrayList<List<String>>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            var row = new ArrayList<String>();
            for (int column = 1; column <= columns; column++) {
                row.add(String.valueOf(result.getString(column)));
            }
            rows.add(row);
        }
        return rows;
    }
}
