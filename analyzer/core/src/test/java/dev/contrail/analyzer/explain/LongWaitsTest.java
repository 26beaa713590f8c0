package dev.contrail.analyzer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where threads wait longest. */
class LongWaitsTest {
    private static final long MILLI = 1_000_000;

    private static List<String> waits(ActionTraces traces) {
        Trace trace = traces.build("waits.jfr", 1_000 * MILLI);
        return new Explainer(trace, trace.range(), List.of())
                .answer(new Question.Whole()).orElseThrow().sections().stream()
                        .filter(section -> section.title()
                                .equals("where threads wait longest, in line for a lock counted tenfold"))
                        .flatMap(section -> section.facts().stream())
                        .map(Explanation.Fact::text)
                        .toList();
    }

    @Test
    void whole_waitsOfTheFlightRecorder_comeLast() {
        List<String> told = waits(new ActionTraces()
                .add("main", "work", 0, 900 * MILLI)
                .lock("JFR Periodic Tasks", 10 * MILLI, 800 * MILLI, "Object", "", "main")
                .park("pool-1", 20 * MILLI, 100 * MILLI, "ConditionObject", ""));

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("pool-1 waited 100 ms for ConditionObject from ");
        assertThat(told.get(1)).startsWith("JFR Periodic Tasks waited 800 ms (lock Object) from ");
    }

    @Test
    void whole_waitsOfOneLineOfCode_areToldOfHowManyThreadsTheyAre() {
        var traces = new ActionTraces();
        for (int i = 0; i < 6; i++) {
            traces.park("http-" + i % 3, i * 100L * MILLI, (150L + i) * MILLI, "ConditionObject", "Pool.borrow:6");
            traces.wait("crew-" + i, "sleep", i * 100L * MILLI, 5 * MILLI, "a nap");
            traces.park("report", i * 100L * MILLI, (10L + i) * MILLI, "ConditionObject", "Report.run:9");
        }

        assertThat(waits(traces))
                .containsExactly(
                        "http-2 waited longest, 155 ms for ConditionObject from +0.500000 s at Pool.borrow:6;"
                                + " 6 such waits of 3 threads, 915 ms in all, up to 2 at once",
                        "report waited 15 ms for ConditionObject from +0.500000 s at Report.run:9;"
                                + " 6 such waits, all its own, 75 ms in all",
                        "crew-0 waited longest, 5 ms (sleep a nap) from +0.000000 s outside of the application's code; 6 such waits of 6 threads, 30 ms in all, one at a time");
    }

    @Test
    void whole_oneInLineForALock_countsTenfoldBesideTheProgramsOtherWaits() {
        var traces = new ActionTraces()
                .lock("main", 10 * MILLI, 30 * MILLI, "JarFile", "Main.main:1", "loop")
                .lock("main", 900 * MILLI, 90 * MILLI, "Till", "Till.pay:7", "loop");
        for (int i = 0; i < 4; i++) {
            traces.park("loop", (100 + i * 200L) * MILLI, (196 + i) * MILLI, "Result", "Loop.run:3");
            traces.park("pool", (100 + i * 200L) * MILLI, (196 + i) * MILLI, "ConditionObject", "");
        }

        assertThat(waits(traces))
                .extracting(told -> told.substring(0, told.indexOf(" from")))
                .containsExactly(
                        "main waited 90 ms (lock Till)",
                        "loop waited 199 ms for Result",
                        "main waited 30 ms (lock JarFile)",
                        "pool waited 199 ms for ConditionObject");
    }

    private static String noteOfWaits(Story story) {
        Trace trace = story.waitInLane(0, 50, "w", "park", "Latch").trace();
        return new Explainer(trace, trace.range(), List.of())
                .answer(new Question.Whole()).orElseThrow().sections().stream()
                        .map(Explanation.Section::note)
                        .collect(Collectors.joining());
    }

    @Test
    void whole_waitsTooShortToBeRecorded_areSaidToBeLeftOut() {
        String shorter = "events shorter than 20 ms, as recorded, of JavaMonitorEnter, ThreadPark";
        var omission = new Omission(Omission.Kind.NOT_RECORDED, 2, shorter);
        var other =
                new Omission(Omission.Kind.NOT_RECORDED, 1, "events shorter than 10 ms, as recorded, of GCPhasePause");

        assertThat(noteOfWaits(new Story().omit(other).omit(omission))).isEqualTo("not counted: " + shorter);
        assertThat(noteOfWaits(new Story().omit(other))).isEmpty();
    }

    @Test
    void whole_inLineBehindTheFlightRecorder_advisesToAskAboutNoThreadOfIts() {
        Trace trace = new ActionTraces()
                .lock("main", 10 * MILLI, 800 * MILLI, "Object", "", "JFR Periodic Tasks")
                .build("waits.jfr", 1_000 * MILLI);

        Explanation told = new Explainer(trace, trace.range(), List.of())
                .answer(new Question.Whole())
                .orElseThrow();

        assertThat(told.next()).isNotEmpty().noneMatch(question -> question instanceof Question.OfThread);
    }
}
