package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn of recordings, as tables. */
class PicturesTest {
    @TempDir
    Path folder;

    private static Dataset<Row> table(String picture, String... files) {
        return Sessions.local(2)
                .read()
                .format("contrail")
                .option("picture", picture)
                .load(files);
    }

    private static Dataset<Row> ofSamples(String picture) {
        return table(picture, Samples.FOLDER + "/*.jfr");
    }

    private static Trace trace(Path file) throws Exception {
        try (TraceFile opened = TraceFile.open(file)) {
            return opened.read(Mapping.standard().orElse(Presets.all()), Progress.NONE);
        }
    }

    @Test
    void tablesOfSamples_haveAsManyRowsAsTheirTraces_andTheirFindings() throws Exception {
        long messages = 0;
        long actions = 0;
        var findings = new TreeMap<String, List<String>>();
        for (Path file : Samples.all()) {
            Trace trace = trace(file);
            messages += trace.messages().size();
            actions += trace.actions().size();
            List<String> kinds = Finding.flat(Findings.in(List.of(trace))).stream()
                    .map(finding -> finding.kind().id())
                    .toList();
            if (!kinds.isEmpty()) {
                findings.put(file.getFileName().toString(), kinds);
            }
        }
        assertThat(ofSamples("messages").count()).isEqualTo(messages);
        assertThat(ofSamples("actions").count()).isEqualTo(actions);
        assertThat(ofSamples("states").where("value is null").count()).isZero();
        var found = new TreeMap<String, List<String>>();
        for (Row row : ofSamples("findings")
                .groupBy("recording")
                .agg(org.apache.spark.sql.functions.collect_list("kind"))
                .collectAsList()) {
            found.put(row.getString(0), row.getList(1));
        }
        assertThat(found).isEqualTo(findings).isNotEmpty();
    }

    @Test
    void messages_haveTheTimesAndTextsOfTheTrace() throws Exception {
        Path file = Samples.FOLDER.resolve("expect-continue-buggy.jfr");
        Trace trace = trace(file);
        List<Row> rows = table("messages", file.toString())
                .select("time_ns", "label", "kind", "file")
                .collectAsList();

        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getLong(0)).isEqualTo(trace.messages().time().get(i));
            assertThat(rows.get(i).getString(1))
                    .isEqualTo(trace.text(trace.messages().label().get(i), ""));
            assertThat(rows.get(i).getString(3)).endsWith("expect-continue-buggy.jfr");
        }
        assertThat(rows).hasSizeGreaterThan(5);
    }

    @Test
    void summary_tellsOfEachFile_alsoOfOneThatIsNoRecording() throws Exception {
        Path none = Damaged.noRecording(folder);
        int messages =
                trace(Samples.FOLDER.resolve("orders-fixed.jfr")).messages().size();
        List<Row> rows = table(
                        "summary", Samples.FOLDER.resolve("orders-fixed.jfr").toString(), none.toString())
                .orderBy("events")
                .collectAsList();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).<String>getAs("problem")).contains("not a Flight Recorder recording");
        assertThat(rows.get(1).<Long>getAs("events")).isGreaterThan(1_000);
        assertThat(rows.get(1).<Long>getAs("messages")).isEqualTo(messages);
        assertThat(rows.get(1).<Object>getAs("problem")).isNull();
        assertThatThrownBy(() -> table("sumary", none.toString()).count())
                .hasMessageContaining("messages, states, actions, findings, summary");
    }
}
