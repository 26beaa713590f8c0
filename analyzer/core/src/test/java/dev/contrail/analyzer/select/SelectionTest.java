package dev.contrail.analyzer.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.analyzer.trace.TraceThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    @Test
    void of_range_keepsSpansThatTouchIt() {
        Trace selected = Selection.of(new TimeRange(150, 400)).of(trace());

        assertThat(selected.actions().size()).isEqualTo(2); // the span 100..200 and the instant at 300
        assertThat(selected.messages().size()).isEqualTo(1);
        assertThat(selected.omissions())
                .containsExactly(new Omission(Omission.Kind.FILTERED, 1, "1 event outside of what was asked for"));
    }

    @Test
    void of_thread_keepsOnlyItsEvents() {
        Trace selected = new Selection(ALWAYS, NameFilter.parse("thread:worker-2")).of(trace());

        assertThat(selected.actions().size()).isEqualTo(1);
        assertThat(selected.messages().size()).isZero();
    }

    @Test
    void of_includeAndExclude_excludeWins() {
        Trace selected = new Selection(ALWAYS, NameFilter.parse("upload, put, -put back")).of(trace());

        assertThat(selected.actions().size()).isEqualTo(1);
        assertThat(selected.text(selected.actions().action().get(0), "")).isEqualTo("upload");
    }

    @Test
    void of_everything_keepsAllWithoutOmissions() {
        Trace selected = Selection.of(ALWAYS).of(trace());

        assertThat(selected.omissions()).isEmpty();
        assertThat(selected.actions().size() + selected.messages().size()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "upload, Upload part, true", "up*, upload, true", "up*, we upload, false", "*part, upload part, true",
        "a.c, abc, false", "(, f(x), true", "part-1, part-17, true", "*, anything, true"
    })
    void matches_pattern_isPlainTextWithStars(String pattern, String name, boolean expected) {
        assertThat(TextPattern.of(pattern).matches(name)).isEqualTo(expected);
    }

    private static Trace trace() {
        var builder = new TraceBuilder();
        int first = builder.thread(new TraceThread("worker-1", 1, false));
        int second = builder.thread(new TraceThread("worker-2", 2, false));
        int type = builder.text("t");
        int task = builder.participant("task", 0);
        builder.actions().add(type, 100, 100, first, Trace.ABSENT, builder.text("upload"), task);
        builder.actions().add(type, 300, 0, second, Trace.ABSENT, builder.text("put back"), task);
        builder.actions().add(type, 500, 0, first, Trace.ABSENT, builder.text("put back"), task);
        builder.messages().add(type, 200, 0, first, task, Trace.ABSENT, builder.text("done"), MessageKind.CALL, 0);
        return builder.build("t", new TimeRange(0, 1000), 1);
    }
}
