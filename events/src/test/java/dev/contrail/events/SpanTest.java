package dev.contrail.events;

import static dev.contrail.events.Recorded.EVERYTHING;
import static dev.contrail.events.Recorded.everythingAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @Test
    void span_nothingRecords_isTheSharedOneThatDoesNothing() {
        try (var span = Contrail.span("uploads", "upload", "part-1")) {
            span.action("fail");
            assertThat(span).isSameAs(Span.OFF);
        }
    }

    @Test
    void span_levelTooLow_isTheSharedOneThatDoesNothing() {
        var recorded = Recorded.during(everythingAt("info"), () -> {
            try (var span = Contrail.span("uploads", "upload", "part-1")) {
                assertThat(span).isSameAs(Span.OFF);
            }
        });

        assertThat(recorded.events()).isEmpty();
    }

    @Test
    void close_spanWithWork_recordsItsDuration() {
        var event = Recorded.during(EVERYTHING, () -> {
                    try (var span = Contrail.span("uploads", "upload", "part-1")) {
                        assertThat(span).isNotSameAs(Span.OFF);
                        work(Duration.ofMillis(5));
                    }
                })
                .only();

        assertThat(event.getString("queue")).isEqualTo("uploads");
        assertThat(event.getString("action")).isEqualTo("upload");
        assertThat(event.getString("task")).isEqualTo("part-1");
        assertThat(event.getDuration()).isGreaterThanOrEqualTo(Duration.ofMillis(4));
    }

    @Test
    void action_beforeClose_replacesTheAction() {
        var event = Recorded.during(EVERYTHING, () -> {
                    try (var span = Contrail.span("uploads", "upload", "part-1")) {
                        span.action("put back");
                    }
                })
                .only();

        assertThat(event.getString("action")).isEqualTo("put back");
    }

    @Test
    void close_twice_recordsOnce() {
        var recorded = Recorded.during(EVERYTHING, () -> {
            var span = Contrail.span("uploads", "upload", "part-1");
            span.close();
            span.close();
        });

        assertThat(recorded.events()).hasSize(1);
    }

    @Test
    void close_afterTheRecordingStopped_recordsNothing() {
        var span = new Span[1];
        Recorded.during(EVERYTHING, () -> span[0] = Contrail.span("uploads", "upload", "part-1"));

        var recorded = Recorded.during(Recorded.PLAIN, () -> span[0].close());

        assertThat(recorded.events()).isEmpty();
    }

    /** A threshold leaves out what is short, and not what has only begun; whether or not it is known what level counts. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void close_underAThreshold_recordsTheLongOnes(boolean levelKnown) {
        if (levelKnown) {
            Recorded.during(everythingAt("debug"), () -> Contrail.action("uploads", "put back", "part-1"));
        } else {
            LevelControl.ofActions = null;
        }
        Consumer<Recording> threshold =
                recording -> recording.enable("contrail.Action").withThreshold(Duration.ofMillis(20));

        var event = Recorded.during(threshold, () -> {
                    assertThat(Contrail.isOn()).isTrue();
                    for (int millis : new int[] {0, 40}) {
                        try (var span = Contrail.span("uploads", "upload", "part-" + millis)) {
                            work(Duration.ofMillis(millis));
                        }
                    }
                })
                .only();

        assertThat(event.getString("task")).isEqualTo("part-40");
    }

    @Test
    void close_levelTooLowUnderAThreshold_recordsNothing() {
        Consumer<Recording> threshold = recording ->
                recording.enable("contrail.Action").with("level", "info").withThreshold(Duration.ofMillis(20));

        var recorded = Recorded.during(threshold, () -> {
            Contrail.at(TraceLevel.INFO).span("uploads", "upload", "part-0").close();
            try (var span = Contrail.span("uploads", "upload", "part-1")) {
                work(Duration.ofMillis(40));
            }
        });

        assertThat(recorded.events()).isEmpty();
    }

    private static void work(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
