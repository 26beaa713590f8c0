package dev.contrail.analyzer.export.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChromeJsonTest {
    @Test
    void chromeJson_randomRecording_holdsAsManyOfEachAsTheRecording() throws IOException {
        Trace trace = TimelineTraces.random(5);
        var out = new ByteArrayOutputStream();
        TimelineFormat.CHROME_JSON.write(List.of(RecordedRows.of(trace)), out);

        var counts = new HashMap<String, Integer>();
        var depth = new HashMap<Object, Integer>();
        for (Object element : events(out.toByteArray())) {
            var event = (Map<?, ?>) element;
            String phase = String.valueOf(event.get("ph"));
            counts.merge(phase, 1, Integer::sum);
            if (phase.equals("B") || phase.equals("E")) {
                int now = depth.merge(event.get("tid"), phase.equals("B") ? 1 : -1, Integer::sum);
                assertThat(now).isGreaterThanOrEqualTo(0);
            }
        }

        int messages = trace.messages().size();
        assertThat(counts)
                .containsEntry("s", messages)
                .containsEntry("f", messages)
                .containsEntry("X", 2 * messages);
        assertThat(counts.get("B")).isEqualTo(counts.get("E")).isGreaterThan(300);
        assertThat(counts).containsEntry("C", 600 + 588);
        assertThat(depth.values()).containsOnly(0);
    }

    @Test
    void chromeJson_times_areMicrosecondsToTheNanosecond() {
        assertThat(ChromeJsonWriter.micros(0)).isEqualTo("0.000");
        assertThat(ChromeJsonWriter.micros(1_234_567)).isEqualTo("1234.567");
        for (long nanos = -3_003; nanos < 3_003; nanos += 7) {
            assertThat(new BigDecimal(ChromeJsonWriter.micros(nanos)))
                    .isEqualByComparingTo(BigDecimal.valueOf(nanos, 3));
        }
    }

    @Test
    void chromeJson_spanThatMovedBetweenThreads_hasATrackNamedAsItsLane() throws IOException {
        var builder = new TraceBuilder();
        int worker = builder.thread(new TraceThread("worker", 1, false));
        int type = builder.text("contrail.Action");
        int part = builder.participant("part-1", 0);
        builder.actions().add(type, 10, 0, worker, Trace.ABSENT, builder.text("upload begins"), part);
        builder.actions().add(type, 10, 5, Trace.ABSENT, Trace.ABSENT, builder.text("upload"), part);
        var out = new ByteArrayOutputStream();

        TimelineFormat.CHROME_JSON.write(
                List.of(RecordedRows.of(builder.build("moved.jfr", new TimeRange(0, 20), 1))), out);

        assertThat(out.toString(UTF_8))
                .contains("\"worker\"", "\"part-1 (across threads)\"")
                .doesNotContain("unknown thread");
    }

    private static List<?> events(byte[] json) throws IOException {
        return (List<?>) Objects.requireNonNull(JSON.std.mapFrom(json).get("traceEvents"));
    }
}
