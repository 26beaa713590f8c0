package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.spark.ReaderRows.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scan takes over from a query changes what is read, and no result: on one partition and on many. */
class PushDownTest {
    private static final String ONE = "1g";
    private static final String MANY = "50k";

    private final SparkSession session = Sessions.local(2);

    @BeforeEach
    void smallFilesAreNotWorthWaiting() {
        session.conf().set("spark.sql.files.openCostInBytes", "1");
    }

    private Dataset<Row> table(String partitionBytes, String events) {
        return session.read()
                .format("jfr")
                .option("events", events)
                .option("maxPartitionBytes", partitionBytes)
                .load(Samples.FOLDER + "/*.jfr");
    }

    private List<Row> sql(String partitionBytes, String query) {
        table(partitionBytes, "").createOrReplaceTempView("events");
        table(partitionBytes, "contrail.Message").createOrReplaceTempView("messages");
        return session.sql(query).collectAsList();
    }

    private static String plan(Dataset<Row> query) {
        return query.queryExecution().executedPlan().toString();
    }

    @Test
    void countByType_onOneAndOnManyPartitions_isTheReaders() throws Exception {
        Map<String, Long> expected = ReaderRows.of(Samples.all(), type -> true).stream()
                .collect(Collectors.groupingBy(Line::eventType, TreeMap::new, Collectors.counting()));
        for (String size : List.of(ONE, MANY)) {
            Dataset<Row> counts = table(size, "").groupBy("eventType").count();

            assertThat(plan(counts)).contains("counted by sizes");
            assertThat(counts.collectAsList().stream()
                            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1))))
                    .isEqualTo(expected);
            assertThat(table(size, "").count())
                    .isEqualTo(expected.values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        assertThat(table(ONE, "").rdd().getNumPartitions()).isEqualTo(1);
        assertThat(table(MANY, "").rdd().getNumPartitions())
                .isGreaterThanOrEqualTo(Samples.all().size());
    }

    @Test
    void queryThatCountsPrunesFiltersAndJoins_onOneAndOnManyPartitions_givesTheSame() throws Exception {
        String query = "select m.label, count(*) as n, min(m.startNanos) as first, max(e.durationNanos) as longest"
                + " from messages m join events e on e.file = m.file and e.startNanos = m.startNanos"
                + " and e.eventType = 'contrail.Message'"
                + " where m.file like '%orders%' and m.label <> 'no such' group by m.label order by m.label";
        List<Row> one = sql(ONE, query);

        assertThat(one).hasSizeGreaterThan(3).isEqualTo(sql(MANY, query));
        Map<Object, Long> labels = ReaderRows.of(
                        Samples.all().stream().filter(PushDownTest::isOfOrders).toList(), "contrail.Message"::equals)
                .stream()
                .collect(Collectors.groupingBy(line -> line.own().get("label"), Collectors.counting()));
        assertThat(one.stream().map(row -> row.get(0)).toList()).containsExactlyInAnyOrderElementsOf(labels.keySet());
    }

    private static boolean isOfOrders(Path file) {
        return file.getFileName().toString().contains("orders");
    }

    @Test
    void conditionsOnTime_areHeldExactly_andReadFewerChunks() throws Exception {
        List<Line> all = ReaderRows.of(Samples.all(), "contrail.Action"::equals);
        List<Long> starts = all.stream()
                .map(line -> (Long) line.common().get("startNanos"))
                .sorted()
                .toList();
        long from = starts.get(starts.size() / 3);
        long to = starts.get(starts.size() / 2);
        long between =
                starts.stream().filter(start -> start > from && start <= to).count();
        for (String size : List.of(ONE, MANY)) {
            Dataset<Row> actions = table(size, "contrail.Action");

            assertThat(actions.where("startNanos > " + from + " and startNanos <= " + to)
                            .count())
                    .isEqualTo(between);
            assertThat(actions.where("startTime > timestamp_micros(" + Math.floorDiv(from, 1000L) + ")")
                            .count())
                    .isEqualTo(starts.stream()
                            .filter(start -> Math.floorDiv(start, 1000L) > Math.floorDiv(from, 1000L))
                            .count());
            assertThat(actions.where("startNanos > 9000000000000000000").rdd().getNumPartitions())
                    .isZero();
        }
        Dataset<Row> timed = table(MANY, "contrail.Action").where("startNanos > " + from);
        assertThat(plan(timed))
                .contains("range TimeRange[fromNanos=" + (from + 1))
                .doesNotContain("Filter (");
    }

    @Test
    void limit_isTakenByTasks() {
        Dataset<Row> few = table(MANY, "contrail.Message").limit(7);

        assertThat(plan(few)).contains("limit 7");
        assertThat(few.collectAsList()).hasSize(7);
        assertThat(table(ONE, "")
                        .where("eventType = 'contrail.Action'")
                        .limit(5000)
                        .count())
                .isEqualTo(5000);
    }

    @Test
    void unusedColumns_areNotInTheScan() {
        Dataset<Row> labels = table(ONE, "contrail.Message").select("label", "eventThread.name");

        assertThat(plan(labels))
                .contains("eventThread")
                .doesNotContain("javaId")
                .doesNotContain("stackTrace");
        assertThat(labels.schema().fieldNames()).containsExactly("label", "name");
    }
}
