package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged recording is told, and costs neither the job nor the events of others. */
class DamageTest {
    private static final Path SAMPLE = Samples.FOLDER.resolve("orders-fixed.jfr");

    @TempDir
    Path folder;

    private static DataFrameReader reader() {
        return Sessions.local(2).read().format("jfr");
    }

    @Test
    void oneDamagedAmongForty_losesNoJobAndNoEventOfTheOthers() throws Exception {
        List<Path> fleet = Damaged.fleet(folder, SAMPLE);
        Dataset<Row> messages = reader().option("events", "contrail.Message").load(folder.toString());

        long whole = ReaderRows.of(List.of(SAMPLE), "contrail.Message"::equals).size();
        long rest = ReaderRows.of(List.of(fleet.get(Damaged.DAMAGED)), "contrail.Message"::equals)
                .size();
        assertThat(rest).isBetween(1L, whole - 1);
        List<Row> counts =
                messages.select("file", "label").groupBy("file").count().collectAsList();
        assertThat(counts)
                .hasSize(Damaged.FILES)
                .allSatisfy(row ->
                        assertThat(row.getLong(1)).isEqualTo(row.getString(0).endsWith("host-17.jfr") ? rest : whole));

        List<Row> losses =
                reader().option("table", "losses").load(folder.toString()).collectAsList();
        assertThat(losses).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<String>getAs("file")).endsWith("host-17.jfr");
            assertThat(row.<Integer>getAs("chunk")).isEqualTo(1);
        });
        assertThat(losses).anySatisfy(row -> {
            assertThat(row.<String>getAs("kind")).isEqualTo("DamagedEvents");
            assertThat(row.<String>getAs("words")).contains("bytes of damaged events");
            assertThat(row.<Long>getAs("count")).isBetween(1_000L, 4_000L);
        });
    }

    @Test
    void modes_areThoseOfSpark() throws Exception {
        Damaged.fleet(folder, SAMPLE);
        Damaged.noRecording(folder);
        String host = folder.resolve("host-17.jfr").toString();
        long rows = reader().option("mode", "DROPMALFORMED")
                .load(host)
                .select("startNanos")
                .collectAsList()
                .size();

        Dataset<Row> told = reader().option("columnNameOfCorruptRecord", "lost").load(host);
        assertThat(told.where("lost is null").select("eventType").collectAsList())
                .hasSize((int) rows);
        assertThat(told.where("lost is not null").select("lost", "eventType").collectAsList())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.isNullAt(1)).isTrue());
        assertThatThrownBy(() -> reader().option("mode", "failfast").load(host).count())
                .rootCause()
                .hasMessageContaining("host-17.jfr")
                .hasMessageContaining("damaged");
        assertThat(reader().option("table", "losses")
                        .load(folder.resolve("notes.jfr").toString())
                        .collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("kind")).isEqualTo("NotARecording"));
        assertThatThrownBy(() -> reader().option("mode", "strict").load(host))
                .hasMessageContaining("PERMISSIVE, DROPMALFORMED or FAILFAST");
        assertThatThrownBy(() -> reader().option("events", "contrail.Mesage").load(host))
                .hasMessageContaining("did you mean 'contrail.Message'?");
    }

    @Test
    void recordingThatWasNeverFinished_isReadBehindWhatHeadersTell() throws Exception {
        byte[] whole = Files.readAllBytes(SAMPLE);
        byte[] cut = java.util.Arrays.copyOf(whole, 2 * whole.length - 50_000); // a whole chunk, and one cut short
        System.arraycopy(whole, 0, cut, whole.length, cut.length - whole.length);
        cut[whole.length + 39]++; // that starts at another time
        Path file = Files.write(folder.resolve("cut.jfr"), cut);

        List<Row> chunks = reader().option("maxPartitionBytes", "1")
                .load(file.toString())
                .groupBy("chunk")
                .count()
                .orderBy("chunk")
                .collectAsList();

        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(0).getLong(1))
                .isEqualTo(ReaderRows.of(List.of(SAMPLE), type -> true).size());
        assertThat(chunks.get(1).getLong(1)).isBetween(1L, chunks.get(0).getLong(1) - 1);
        assertThat(reader().option("table", "losses")
                        .load(file.toString())
                        .select("chunk")
                        .distinct()
                        .collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.getInt(0)).isEqualTo(2));
    }

    @Test
    void packedRecording_isReadByOneTask() throws Exception {
        Path packed = folder.resolve("orders.jfr.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(SAMPLE, out);
        }
        Dataset<Row> table = reader().option("events", "contrail.Message").load(packed.toString());

        assertThat(table.rdd().getNumPartitions()).isEqualTo(1);
        assertThat(table.select("label").collectAsList())
                .hasSize(ReaderRows.of(List.of(SAMPLE), "contrail.Message"::equals)
                        .size());
    }
}
