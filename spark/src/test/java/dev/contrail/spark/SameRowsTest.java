package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables hold what the reader gives, whatever the number of tasks. */
class SameRowsTest {
    @TempDir
    static Path folder;

    private static final List<Path> FILES = new ArrayList<>(Samples.all());

    @BeforeAll
    static void recordPrograms() throws Exception {
        Path file = folder.resolve("programs.jfr");
        Programs.record(file, 3);
        FILES.add(0, file);
    }

    @AfterAll
    static void stopExecutors() {
        Sessions.stop();
    }

    private static String[] paths() {
        return FILES.stream().map(Path::toString).toArray(String[]::new);
    }

    private static DataFrameReader reader(SparkSession session) {
        return session.read().format("jfr").option("mergeSchema", true).option("maxPartitionBytes", 200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local[1]", "local[2]", Executors.MASTER})
    void genericTable_ofSamplesAndPrograms_hasTheReadersRows(String master) throws Exception {
        SparkSession session = Sessions.of(master);
        Dataset<Row> table = reader(session).load(paths());

        assertThat(table.rdd().getNumPartitions()).isGreaterThan(5);
        List<ReaderRows.Line> expected = new ArrayList<>(ReaderRows.of(FILES, type -> true));
        expected.sort(Comparator.comparing(line -> file(line.common())));
        List<Map<String, @Nullable Object>> rows = rows(table);
        rows.sort(Comparator.comparing(SameRowsTest::file)); // in which order files come is Spark's affair
        assertThat(rows).hasSameSizeAs(expected).hasSizeGreaterThan(10_000);
        for (int i = 0; i < rows.size(); i++) {
            var wanted = new TreeMap<>(expected.get(i).common());
            wanted.put("fields", expected.get(i).own());
            assertThat(rows.get(i)).isEqualTo(wanted);
        }
        assertThat(session.sparkContext().statusTracker().getExecutorInfos())
                .hasSize(
                        master.equals(Executors.MASTER)
                                ? 1 + Executors.COUNT
                                : 1); // the driver, which runs no tasks then
    }

    /** Each has fields of another kind: none, plain ones, times, structures, threads, classes, long texts. */
    private static final List<String> TYPES = List.of(
            "jdk.SocketRead",
            "jdk.ThreadPark",
            "jdk.ExecutionSample",
            "jdk.GCHeapSummary",
            "jdk.ThreadStart",
            "jdk.ActiveRecording",
            "jdk.JVMInformation",
            "jdk.ClassLoaderStatistics",
            "contrail.Message",
            "contrail.Action");

    @Test
    void typedTables_ofTypesOfAllKinds_haveTheReadersRows() throws Exception {
        SparkSession session = Sessions.local(2);
        List<Path> files = FILES.stream().filter(SameRowsTest::hasManyTypes).toList();
        String[] paths = files.stream().map(Path::toString).toArray(String[]::new);
        var byType = new TreeMap<String, List<ReaderRows.Line>>();
        for (ReaderRows.Line line : ReaderRows.of(files, TYPES::contains)) {
            byType.computeIfAbsent(line.eventType(), unknown -> new ArrayList<>())
                    .add(line);
        }
        assertThat(byType).containsOnlyKeys(TYPES);
        byType.forEach((type, expected) -> {
            Dataset<Row> table =
                    session.read().format("jfr").option("events", type).load(paths);
            List<Map<String, @Nullable Object>> rows = rows(table);
            rows.sort(Comparator.comparing(SameRowsTest::file));
            expected.sort(Comparator.comparing(line -> file(line.common())));
            assertThat(rows).as(type).hasSameSizeAs(expected);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i)).isEqualTo(typed(expected.get(i), table.schema()));
            }
        });
    }

    private static String file(Map<String, @Nullable Object> row) {
        return String.valueOf(row.get("file"));
    }

    private static boolean hasManyTypes(Path file) {
        String name = file.getFileName().toString();
        return name.equals("programs.jfr") || name.equals("orders-fixed.jfr") || name.endsWith("-jdk25.jfr");
    }

    /** A row with all columns: fields that one JDK does not declare and another does are null. */
    private static Map<String, @Nullable Object> typed(ReaderRows.Line line, StructType schema) {
        var row = new TreeMap<>(line.common());
        for (String column : schema.fieldNames()) {
            row.putIfAbsent(column, null);
        }
        row.putAll(line.own());
        return row;
    }

    private static List<Map<String, @Nullable Object>> rows(Dataset<Row> table) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        table.collectAsList().forEach(row -> rows.add(Plain.ofRow(row)));
        return rows;
    }

    @Test
    void union_ofTwoTypes_hasEachInItsStructure() throws Exception {
        SparkSession session = Sessions.local(2);
        Dataset<Row> table =
                reader(session).option("events", "jdk.Socket*,contrail.Message").load(paths());

        assertThat(new TreeSet<>(List.of(table.schema().fieldNames()))).contains("jdk", "contrail", "eventType");
        table.createOrReplaceTempView("events");
        long bytes = ReaderRows.of(FILES, "jdk.SocketRead"::equals).stream()
                .mapToLong(line -> (Long) Objects.requireNonNull(line.own().get("bytesRead")))
                .sum();
        long messages = ReaderRows.of(FILES, "contrail.Message"::equals).size();
        Row row = session.sql(
                        "select sum(jdk.SocketRead.bytesRead), count(contrail.Message.label), count(*) from events")
                .first();
        assertThat(row.getLong(0)).isEqualTo(bytes);
        assertThat(row.getLong(1)).isBetween(1L, messages);
        assertThat(row.getLong(2))
                .isEqualTo(
                        ReaderRows.of(FILES, type -> type.startsWith("jdk.Socket") || type.equals("contrail.Message"))
                                .size());
    }
}
