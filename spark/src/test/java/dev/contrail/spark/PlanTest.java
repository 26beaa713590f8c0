package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.ArraySource;
import dev.contrail.reader.chunk.Chunk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** How a scan is split, what it tells Spark of itself, and what it says of what makes no sense. */
class PlanTest {
    private static final int START_NANOS = 32;
    private static final int TIMES = 20;
    private static final Path SAMPLE = Samples.FOLDER.resolve("orders-fixed.jfr");

    @TempDir
    Path folder;

    private final SparkSession session = Sessions.local(2);

    private DataFrameReader reader() {
        return session.read().format("jfr");
    }

    @Test
    void oneRecordingInManyTasks_givesWhatOneTaskGives() throws Exception {
        Path file = Files.write(folder.resolve("long.jfr"), repeated());
        Dataset<Row> one = reader().option("maxPartitionBytes", "1g").load(file.toString());
        Dataset<Row> many = reader().option("maxPartitionBytes", "1").load(file.toString());

        assertThat(one.rdd().getNumPartitions()).isEqualTo(1);
        assertThat(many.rdd().getNumPartitions()).isEqualTo(TIMES);
        assertThat(rows(many)).isEqualTo(rows(one)).hasSizeGreaterThan(TIMES * 1_000);
        assertThat(many.count()).isEqualTo(one.count()).isEqualTo(rows(one).size());
    }

    private static List<Row> rows(Dataset<Row> table) {
        return table.selectExpr("chunk", "eventType", "startNanos", "durationNanos", "eventThread", "to_json(fields)")
                .collectAsList();
    }

    /** A sample many times in one file, each time later. */
    private static byte[] repeated() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLE);
        Chunk chunk = Recording.of(new ArraySource(bytes)).chunks().get(0);
        assertThat(chunk.bytes()).isEqualTo(bytes.length);
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < TIMES; i++) {
            long later = i * (chunk.endNanos() - chunk.startNanos());
            ByteBuffer.wrap(bytes).putLong(START_NANOS, chunk.startNanos() + later);
            all.write(bytes);
        }
        return all.toByteArray();
    }

    @Test
    void metrics_ofAQuery_areInSparksPages() throws Exception {
        Path file = Files.write(folder.resolve("long.jfr"), repeated());
        Chunk chunk = Recording.of(new ArraySource(repeated())).chunks().get(TIMES / 2);
        Dataset<Row> query = reader().option("longestEvent", "0s")
                .option("events", "contrail.Message")
                .load(file.toString())
                .where("startNanos between " + chunk.startNanos() + " and " + chunk.endNanos())
                .select("label");
        long events = query.collectAsList().size();

        var metrics = metricsOfLastQuery();
        assertThat(metrics)
                .containsEntry("recordings", "1")
                .containsEntry("losses: damage, and chunks that were never finished", "0");
        int read = Integer.parseInt(String.valueOf(metrics.get("chunks read")));
        assertThat(read).isBetween(1, TIMES - 5); // those within a second, in which threads hand over what they hold
        assertThat(metrics).containsEntry("chunks skipped by file or time", Integer.toString(TIMES - read));
        assertThat(number(metrics, "bytes of recordings read"))
                .isBetween(read * chunk.bytes(), (read + 1) * chunk.bytes());
        assertThat(number(metrics, "events decoded or counted")).isGreaterThanOrEqualTo(events);
        assertThat(query.queryExecution().optimizedPlan().stats().sizeInBytes().longValue())
                .isEqualTo(read * chunk.bytes());
    }

    private static long number(Map<String, String> metrics, String description) {
        return Long.parseLong(String.valueOf(metrics.get(description)).replace(",", ""));
    }

    /** What is shown of each, by its description. */
    private Map<String, String> metricsOfLastQuery() throws Exception {
        session.sparkContext().listenerBus().waitUntilEmpty();
        var store = session.sharedState().statusStore();
        var executions = CollectionConverters.asJava(store.executionsList());
        var last = executions.get(executions.size() - 1);
        var values = CollectionConverters.asJava(store.executionMetrics(last.executionId()));
        var metrics = new TreeMap<String, String>();
        for (var metric : CollectionConverters.asJava(last.metrics())) {
            String value = values.get(metric.accumulatorId());
            if (value != null) {
                metrics.put(metric.name(), value);
            }
        }
        return metrics;
    }

    @Test
    void whatMakesNoSense_isSaidInOneLine() throws Exception {
        assertThatThrownBy(() -> reader().load(folder + "/no-such/*.jfr"))
                .hasMessageContaining("no such file: " + folder + "/no-such/*.jfr");
        assertThatThrownBy(() -> reader().option("events", "jdk.SocketRead").load(folder.toString()))
                .hasMessage("no recordings in " + folder);
        assertThat(reader().load(folder.toString()).count()).isZero();
        assertThatThrownBy(() -> reader().option("event", "jdk.SocketRead").load(folder.toString()))
                .hasMessage("there is no option event; did you mean 'events'?");
        assertThatThrownBy(() -> reader().option("longestEvent", "soon").load(folder.toString()))
                .hasMessageContaining("soon");
        Path gone = Files.copy(SAMPLE, folder.resolve("gone.jfr"));
        Dataset<Row> table = reader().load(folder.toString());
        Files.delete(gone);
        assertThatThrownBy(table::count).hasMessageContaining(gone.toString());
    }
}
