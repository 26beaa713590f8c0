package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Inference;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that nobody has said anything of, beside those of the JDK that were recorded with a threshold. */
class InferredRecordingTest {
    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @Name("acme.Query")
    @Label("Query")
    @StackTrace(false)
    static class QueryEvent extends Event {
        @Nullable
        String statement;

        @Nullable
        String url;

        int rows;
        long sessionId;
    }

    @Name("acme.Transfer")
    @StackTrace(false)
    static class TransferEvent extends Event {
        @Nullable
        String source;

        @Nullable
        String target;

        double amount;
    }

    @BeforeAll
    static void record() throws IOException {
        try (var recording = new Recording()) {
            recording.enable("jdk.ActiveSetting");
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(20));
            recording.enable("acme.Query");
            recording.enable("acme.Transfer").withoutThreshold();
            recording.start();
            var query = new QueryEvent();
            query.begin();
            LockSupport.parkNanos(30_000_000);
            query.statement = "select 1";
            query.url = "jdbc:acme://db.local:5432/shop";
            query.rows = 7;
            query.sessionId = 99;
            query.commit();
            var transfer = new TransferEvent();
            transfer.source = "Anna";
            transfer.target = "Ben";
            transfer.amount = 3.5;
            transfer.commit();
            recording.stop();
            file = folder.resolve("acme.jfr");
            recording.dump(file);
        }
    }

    private static Trace read() throws IOException {
        try (var recording = TraceFile.open(file)) {
            Mapping all = Mapping.standard().orElse(Presets.all()).orElse(new Inference());
            return recording.read(all, Progress.NONE);
        }
    }

    private static String name(Trace trace, int participant) {
        return trace.participants().get(participant).name();
    }

    @Test
    void whatLastsAndHasAThread_isAnAction() throws IOException {
        Trace trace = read();

        var queries = new ArrayList<String>(); // beside what other threads of this JVM wait for
        for (int row = 0; row < trace.actions().size(); row++) {
            if (trace.text(trace.actions().action().get(row), "").equals("Query")) {
                queries.add(name(trace, trace.actions().task().get(row)));
            }
        }
        assertThat(queries).containsExactly("select 1");
    }

    @Test
    void ends_areMessages() throws IOException {
        Trace trace = read();

        assertThat(trace.messages().size()).isEqualTo(3); // a query with its return, a transfer
        assertThat(name(trace, trace.messages().from().get(0)))
                .isEqualTo(Thread.currentThread().getName());
        assertThat(name(trace, trace.messages().to().get(0))).isEqualTo("db.local:5432");
        assertThat(trace.text(trace.messages().label().get(0), "")).isEqualTo("select 1");
        assertThat(name(trace, trace.messages().from().get(2))).isEqualTo("Anna");
        assertThat(name(trace, trace.messages().to().get(2))).isEqualTo("Ben");
    }

    @Test
    void numbersThatMeasure_arePlotted_andThoseThatTellApartAreNot() throws IOException {
        List<String> measures = read().snapshots().stream()
                .flatMap(table -> table.measures().stream())
                .map(Snapshots.Measure::name)
                .toList();

        assertThat(measures).containsExactlyInAnyOrder("rows", "amount");
    }

    @Test
    void whoSaysIt_isTold() throws IOException {
        assertThat(read().drawnBy())
                .filteredOn(count -> count.events() > 0 && count.key().picture() != Tally.Picture.OVERLAY)
                .extracting(count -> count.key().source())
                .containsOnly(Tally.INFERRED);
    }

    @Test
    void whatTheSettingsLeftOut_isTold() throws IOException {
        assertThat(read().omissions())
                .extracting(Omission::line)
                .contains("Not shown: events shorter than 20 ms, as recorded, of ThreadPark");
    }
}
