package dev.contrail.analyzer.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.trace.Trace;
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

    private static List<?> events(byte[] json) throws IOException {
        return (List<?>) Objects.requireNonNull(JSON.std.mapFrom(json).get("traceEvents"));
    }
}
