package dev.contrail.analyzer.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.trace.TimeRange;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePointTest {
    private static final Instant START = Instant.parse("2026-03-01T23:59:50.500Z");
    private static final TimeRange RECORDING = new TimeRange(nanos(START), nanos(START.plusSeconds(60)));
    private static final long ORIGIN = nanos(START.plusSeconds(2));

    @ParameterizedTest
    @CsvSource({
        "+1.5s, 2026-03-01T23:59:54Z",
        "+1.5 s, 2026-03-01T23:59:54Z",
        "-0.5s, 2026-03-01T23:59:52Z",
        "-50ms, 2026-03-01T23:59:52.450Z",
        "250ms, 2026-03-01T23:59:52.750Z",
        "+10us, 2026-03-01T23:59:52.500010Z",
        "2min, 2026-03-02T00:01:52.500Z",
        "23:59:55, 2026-03-01T23:59:55Z",
        "00:00:03.25, 2026-03-02T00:00:03.25Z",
        "2026-03-01T23:59:51Z, 2026-03-01T23:59:51Z",
        "2026-03-02T01:00:00+01:00, 2026-03-02T00:00:00Z"
    })
    void parse_everyForm_givesTheInstant(String text, Instant expected) {
        assertThat(TimePoint.parse(text, ZoneOffset.UTC).in(RECORDING, ORIGIN)).isEqualTo(nanos(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "+1.5", "-3", "+-3s", "--3s", "25:00:00", "2026-13-01T00:00:00Z", "+s"})
    void parse_anythingElse_saysWhatToWrite(String text) {
        assertThatThrownBy(() -> TimePoint.parse(text, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no time; write +1.5s");
    }

    @Test
    void in_clockBeforeTheStartOnTheSameDay_staysBefore() {
        assertThat(TimePoint.parse("23:59:00", ZoneOffset.UTC).in(RECORDING, ORIGIN))
                .isLessThan(RECORDING.startNanos());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036s",
                "99999999999999999999s",
                "5000000000000000ms",
                "+99999999999h",
                "9999-01-01T00:00:00Z"
            })
    void in_laterThanALongHolds_isLaterThanEveryRecording(String text) {
        assertThat(TimePoint.parse(text, ZoneOffset.UTC).in(RECORDING, ORIGIN)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void in_earlierThanALongHolds_isEarlierThanEveryRecording() {
        assertThat(TimePoint.parse("0001-01-01T00:00:00Z", ZoneOffset.UTC).in(RECORDING, ORIGIN))
                .isEqualTo(Long.MIN_VALUE);
        assertThat(TimePoint.parse("-99999999999h", ZoneOffset.UTC).in(new TimeRange(-5, 5), -3))
                .isEqualTo(Long.MIN_VALUE);
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
    }
}
