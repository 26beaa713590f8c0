package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Trace;
import org.junit.jupiter.api.Test;

/** How spans lie in each other, each under the name of what is done. */
class SpansTest {
    private static final long MILLI = 1_000_000;

    private final Story story = twoThreads();
    private Trace trace = new Story().trace();
    private Spans spans = new Spans(trace);

    /**
     * A thread in "outer" from 10 to 30 ms, in it "inner" from 12 to 30 with "deep" from 14 to 20, and then in "next" from 40 to
     * 50; another in "other" from 11 to 60.
     */
    private static Story twoThreads() {
        return new Story()
                .span(10, 20, "t", "A", "outer", null)
                .span(12, 18, "t", "A", "inner", null)
                .span(14, 6, "t", "A", "deep", null)
                .span(40, 10, "t", "A", "next", null)
                .span(11, 49, "u", "A", "other", null);
    }

    private void read() {
        trace = story.trace();
        spans = new Spans(trace);
    }

    private int row(String action) {
        int text = trace.texts().indexOf(action);
        for (int row = 0; row < trace.actions().size(); row++) {
            if (trace.actions().action().get(row) == text) {
                return row;
            }
        }
        return Spans.NONE;
    }

    private String parent(String action) {
        return name(spans.parent(row(action)));
    }

    private String name(int row) {
        return row == Spans.NONE ? "none" : trace.text(trace.actions().action().get(row), "");
    }

    private String at(String thread, double millis) {
        int number = trace.threads().stream().map(one -> one.name()).toList().indexOf(thread);
        return name(spans.outermostAt(number, (long) (millis * MILLI)));
    }

    @Test
    void span_liesInTheInnermostOfItsThreadThatEndsNoEarlier() {
        read();

        assertThat(parent("outer")).isEqualTo("none");
        assertThat(parent("inner")).isEqualTo("outer");
        assertThat(parent("deep")).isEqualTo("inner");
        assertThat(parent("next")).isEqualTo("none");
        assertThat(parent("other")).isEqualTo("none");
        assertThat(name(spans.outermost(row("deep")))).isEqualTo("outer");
        assertThat(name(spans.outermost(row("next")))).isEqualTo("next");
    }

    @Test
    void span_thatEndsLaterThanTheOneItBeginsIn_standsBesideIt() {
        story.span(19, 3, "t", "A", "across", null);
        read();

        assertThat(parent("across")).isEqualTo("inner");
    }

    @Test
    void instant_liesInWhatHasNotEnded_evenWhereThatEndsThen_andNothingLiesInIt() {
        story.action(30, "t", "A", "last", null)
                .action(31, "t", "A", "after", null)
                .action(15, "t", "A", "first", null)
                .span(15.5, 1, "t", "A", "deeper", null)
                .action(40, null, "A", "nobody", null);
        read();

        assertThat(parent("last")).isEqualTo("inner");
        assertThat(parent("after")).isEqualTo("none");
        assertThat(parent("first")).isEqualTo("deep");
        assertThat(parent("deeper")).isEqualTo("deep");
        assertThat(parent("nobody")).isEqualTo("none");
        assertThat(spans.isSpan(row("last"))).isFalse();
        assertThat(spans.isSpan(row("deeper"))).isTrue();
    }

    @Test
    void outermostAt_isTheSpanAThreadIsIn_fromItsStartToItsEnd() {
        read();

        assertThat(at("t", 9.9)).isEqualTo("none");
        assertThat(at("t", 10)).isEqualTo("outer");
        assertThat(at("t", 15)).isEqualTo("outer");
        assertThat(at("t", 30)).isEqualTo("outer");
        assertThat(at("t", 35)).isEqualTo("none");
        assertThat(at("t", 40)).isEqualTo("next");
        assertThat(at("t", 50)).isEqualTo("next");
        assertThat(at("t", 51)).isEqualTo("none");
        assertThat(at("u", 51)).isEqualTo("other");
    }

    @Test
    void outermostAt_ofAThreadWithoutSpans_isNone() {
        story.action(15, "idle", "A", "note", null);
        read();

        assertThat(at("idle", 15)).isEqualTo("none");
    }

    @Test
    void outermostOf_countsThoseThatLieInNone() {
        read();

        assertThat(spans.outermostOf(0)).isEqualTo(2);
        assertThat(spans.outermostOf(1)).isEqualTo(1);
    }

    @Test
    void outermostAt_ofManySpans_isTheOneThen() {
        for (int n = 0; n < 100; n++) {
            story.span(100 + n * 10, 5, "many", "A", "span " + n, null);
        }
        read();

        for (int n = 0; n < 100; n++) {
            assertThat(at("many", 100 + n * 10)).isEqualTo("span " + n);
            assertThat(at("many", 107 + n * 10)).isEqualTo("none");
        }
    }

    @Test
    void holds_looksAtSpansOfTheSameThreadThatBeginInIt() {
        story.action(13, "t", "A", "instant", null).span(30, 1, "t", "A", "at its end", null);
        read();

        assertThat(holds("outer", "deep")).isTrue();
        assertThat(holds("outer", "at its end")).isTrue();
        assertThat(holds("outer", "next")).isFalse();
        assertThat(holds("outer", "other")).isFalse();
        assertThat(holds("outer", "outer")).isFalse();
        assertThat(holds("outer", "instant")).isFalse();
        assertThat(holds("next", "deep")).isFalse();
    }

    private boolean holds(String span, String wanted) {
        return spans.holds(row(span), row -> name(row).equals(wanted));
    }

    @Test
    void span_thatHadNotEnded_isOpen_andTheOthersAreNot() {
        story.open(70, 10, "t", "A", "last", null);
        read();
        assertThat(spans.areOpen()).isTrue();
        assertThat(spans.isOpen(row("last"))).isTrue();
        assertThat(spans.isOpen(row("outer"))).isFalse();
    }

    @Test
    void spans_thatHaveAllEnded_areNotOpen() {
        read();

        assertThat(spans.areOpen()).isFalse();
        assertThat(spans.isOpen(row("outer"))).isFalse();
    }

    @Test
    void open_inATraceOfNothingElse_isOpen() {
        Trace one = new Story().open(70, 10, "t", "A", "last", null).trace();

        assertThat(new Spans(one).areOpen()).isTrue();
        assertThat(new Spans(one).isOpen(0)).isTrue();
    }

    @Test
    void wait_ofTheJvm_isOneWhereItsTypeIsItsName() {
        story.waitInLane(70, 1, "t", "park", "A");
        read();

        assertThat(spans.isWait(row("park"))).isTrue();
        assertThat(spans.isWait(row("outer"))).isFalse();
    }
}
