package dev.contrail.events;

import static dev.contrail.events.Recorded.EVERYTHING;
import static dev.contrail.events.Recorded.everythingAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

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

    private static void work(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
