package dev.contrail.analyzer.explain;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of pauses of the whole JVM. */
class JvmPausesTest {
    /** Two collections, one within the safepoint that it takes, and safepoints of two parts each. */
    private static ActionTraces collecting() {
        return new ActionTraces()
                .add("main", "work", 0, 1_000 * MILLI)
                .wait("Common-Cleaner", "wait", 0, 990 * MILLI, "Lock")
                .pause("safepoint", 90 * MILLI, 10 * MILLI, 7)
                .pause("GC pause", 95 * MILLI, 200 * MILLI, 0)
                .pause("safepoint", 296 * MILLI, 4 * MILLI, 7)
                .pause("GC pause", 500 * MILLI, 100 * MILLI, 0);
    }

    private static Explanation told(Trace trace, Question question) {
        return new Explainer(trace, trace.range(), List.of()).answer(question).orElseThrow();
    }

    private static List<String> facts(Explanation told, String title) {
        return told.sections().stream()
                .filter(section -> section.title().startsWith(title))
                .flatMap(section -> section.facts().stream())
                .map(Explanation.Fact::text)
                .toList();
    }

    @Test
    void whole_ofAJvmThatStoodStill_tellsHowOftenAndHowLong_notWhoHadNothingToDo() {
        Explanation told = told(collecting().build("gc.jfr", 1_000 * MILLI), new Question.Whole());

        assertThat(facts(told, "the JVM stood still"))
                .containsExactly(
                        "twice, 310 ms of 1 s, 31 % of the time; the longest 210 ms from +0.090000 s (GC pause)");
        assertThat(facts(told, "where threads wait longest")).isEmpty();
        assertThat(told.next().get(0)).isEqualTo(new Question.At(START + 195 * MILLI));
    }

    @Test
    void whole_ofAJvmThatStoodStillForAMoment_doesNotTellIt() {
        Trace trace = new ActionTraces()
                .add("main", "work", 0, 1_000 * MILLI)
                .pause("GC pause", 95 * MILLI, 20 * MILLI, 0)
                .build("gc.jfr", 1_000 * MILLI);

        assertThat(facts(told(trace, new Question.Whole()), "the JVM stood still"))
                .isEmpty();
    }

    @Test
    void whole_ofPausesAlone_tellsThem() {
        Trace trace = new ActionTraces().pause("GC pause", 0, 500 * MILLI, 0).build("gc.jfr", 1_000 * MILLI);

        assertThat(facts(told(trace, new Question.Whole()), "the JVM stood still"))
                .containsExactly("once, 500 ms of 1 s, 50 % of the time; 500 ms from +0.000000 s (GC pause)");
    }

    @Test
    void moment_inAPause_saysThatAllStandStill() {
        Trace trace = collecting().build("gc.jfr", 1_000 * MILLI);

        assertThat(facts(told(trace, new Question.At(START + 550 * MILLI)), "all threads stand still then"))
                .containsExactly("since +0.500000 s, for 100 ms in all (GC pause)");
        assertThat(facts(told(trace, new Question.At(START + 700 * MILLI)), "all threads stand still then"))
                .isEmpty();
        assertThat(facts(told(trace, new Question.At(START + 700 * MILLI)), "what threads are in then"))
                .first()
                .asString()
                .startsWith("main has been in");
    }
}
