package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.findings.facts.Kinds.Kind;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spans by what is done with what, and how many of them there are at once. */
class KindsTest {
    private final Story story = new Story();

    private static List<Kind> kinds(Trace trace) {
        return Kinds.of(trace, new Spans(trace));
    }

    private KindsTest spans(int count, String on, String what) {
        for (int n = 0; n < count; n++) {
            story.span(n * 10, 5, "t" + n % 2, on, what, null);
        }
        return this;
    }

    @Test
    void kinds_areOfOneActionOnOneObject_inOrderOfTheirFirst() {
        Trace trace = spans(5, "Disk#1", "write")
                .spans(6, "Disk#2", "write")
                .spans(7, "Disk#1", "read")
                .story
                .trace();

        assertThat(kinds(trace))
                .extracting(kind -> trace.texts().get(kind.action()) + " on "
                        + trace.participants().get(kind.queue()).displayName() + ": " + kind.rows().length)
                .containsExactly("write on Disk#1: 5", "write on Disk#2: 6", "read on Disk#1: 7");
    }

    @Test
    void kind_ofFewerThanFive_orOfInstants_orOfNoName_orOfWaitsOfTheJvm_isNone() {
        spans(4, "Disk#1", "write");
        for (int n = 0; n < 9; n++) {
            story.action(n, "t", "Disk#1", "note", null).span(n, 1, "t", "Disk#1", null, null);
            story.waitInLane(n, 1, "t", "lock", "Disk#1");
        }
        assertThat(kinds(story.trace())).isEmpty();
    }

    @Test
    void kind_onNothing_isOneToo() {
        for (int n = 0; n < 5; n++) {
            story.span(n * 10, 5, "t", null, "write", null);
        }
        Trace trace = story.trace();

        assertThat(kinds(trace)).singleElement().satisfies(kind -> {
            assertThat(kind.queue()).isEqualTo(Trace.ABSENT);
            assertThat(trace.texts().get(kind.action())).isEqualTo("write");
        });
    }

    /** From 0 to 10, 2 to 6, 4 to 8, 6 to 7, and 20 to 21 ms. */
    private Trace overlapping() {
        return story.span(0, 10, "a", "Disk#1", "write", null)
                .span(2, 4, "b", "Disk#1", "write", null)
                .span(4, 4, "c", "Disk#1", "write", null)
                .span(6, 1, "b", "Disk#1", "write", null)
                .span(20, 1, "a", "Disk#1", "write", null)
                .trace();
    }

    @Test
    void atOnce_countsThoseThatLastWhenEachBegins_notOneThatEndsThen() {
        Trace trace = overlapping();

        assertThat(kinds(trace).get(0).atOnce(new Spans(trace), trace.actions()))
                .containsExactly(1, 2, 3, 3, 1);
    }

    @Test
    void nanos_areThoseOfAll_andOfSomeAtOnceTheTimeInWhichSoManyLast() {
        Trace trace = overlapping();
        Kind kind = kinds(trace).get(0);
        var spans = new Spans(trace);

        assertThat(kind.nanos(trace.actions())).isEqualTo(20_000_000);
        assertThat(kind.threads(trace.actions())).isEqualTo(3);
        assertThat(kind.nanosOf(1, spans, trace.actions())).isEqualTo(11_000_000);
        assertThat(kind.nanosOf(2, spans, trace.actions())).isEqualTo(6_000_000);
        assertThat(kind.nanosOf(3, spans, trace.actions())).isEqualTo(3_000_000);
        assertThat(kind.nanosOf(4, spans, trace.actions())).isZero();
    }
}
