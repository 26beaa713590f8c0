package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.JdkOverlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.fold.Folding;
import dev.contrail.reader.event.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real recording with more waits than are kept one by one, in several chunks. */
class FoldedRecordingTest {
    private static final Mapping PARKS = Mapping.standard().orElse(new JdkOverlays("park"::equals));
    private static final int CHUNKS = 6;
    private static final int PARKS_OF_A_CHUNK = 400;
    private static final Folding TINY = new Folding(600, 50);

    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @BeforeAll
    static void record() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            Path one = folder.resolve("one.jfr");
            try (var recording = new Recording()) {
                recording.enable("jdk.ThreadPark").withoutThreshold().withoutStackTrace();
                recording.start();
                for (int park = 0; park < PARKS_OF_A_CHUNK; park++) {
                    LockSupport.parkNanos(1_000);
                }
                recording.stop();
                recording.dump(one);
            }
            bytes.write(Files.readAllBytes(one));
        }
        file = Files.write(folder.resolve("chunks.jfr"), bytes.toByteArray());
    }

    private static Trace read(Folding folding, int threads) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.readFolded(PARKS, folding, Progress.NONE, threads);
        }
    }

    private static List<List<Long>> rows(Trace trace) {
        var rows = new ArrayList<List<Long>>();
        IntToLongFunction counts = trace.actions().counts();
        for (int row = 0; row < trace.actions().size(); row++) {
            rows.add(List.of(
                    trace.actions().start().get(row), trace.actions().duration().get(row), counts.applyAsLong(row)));
        }
        return rows;
    }

    private static long sum(Trace trace, int column) {
        return rows(trace).stream().mapToLong(row -> row.get(column)).sum();
    }

    @Test
    void readFolded_onSeveralCores_givesTheSameAsOnOne() throws IOException {
        List<List<Long>> one = rows(read(TINY, 1));

        assertThat(rows(read(TINY, 2))).isEqualTo(one);
        assertThat(rows(read(TINY, 8))).isEqualTo(one);
    }

    @Test
    void readFolded_moreThanTheBudget_keepsTheirNumberAndTime() throws IOException {
        Trace each = read(Folding.OF_PICTURES, 2);
        Trace folded = read(TINY, 2);

        assertThat(each.folded()).isZero();
        assertThat(each.actions().size()).isGreaterThanOrEqualTo(CHUNKS * PARKS_OF_A_CHUNK);
        assertThat(folded.actions().size()).isLessThan(600);
        assertThat(sum(folded, 2)).isEqualTo(each.actions().size());
        assertThat(sum(folded, 1)).isEqualTo(sum(each, 1));
        assertThat(folded.drawnBy()).isEqualTo(each.drawnBy());
    }
}
