package dev.contrail.analyzer.derive.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneOverlaysTest {
    private static LaneChart chart(ActionTraces... processes) {
        var run = Arrays.stream(processes)
                .map(process -> process.build("a", 1000))
                .toList();
        return Lanes.of(run, new Categories());
    }

    private static List<String> spans(Overlay overlay) {
        var spans = new ArrayList<String>();
        for (int span = 0; span < overlay.size(); span++) {
            spans.add((overlay.lanes().get(span) + ": " + (overlay.starts().get(span) - ActionTraces.START) + ".."
                            + (overlay.ends().get(span) - ActionTraces.START) + " " + overlay.detail(span))
                    .strip());
        }
        return spans;
    }

    @Test
    void of_waits_standOnTheLaneOfTheirThread() {
        Overlay overlay = chart(new ActionTraces()
                        .add("b", "run", 0, 100)
                        .add("a", "run", 0, 100)
                        .wait("b", "lock", 20, 10, "Queue")
                        .wait("a", "lock", 40, 10, "Pool"))
                .overlays()
                .get(0);

        assertThat(overlay.pause()).isFalse();
        assertThat(spans(overlay)).containsExactly("0: 40..50 Pool", "1: 20..30 Queue");
        assertThat(overlay.nanos()).isEqualTo(20);
    }

    @Test
    void of_waitsOfThreadsWithoutALane_areSaidNotToBeDrawn() {
        LaneChart chart = chart(new ActionTraces().add("a", "run", 0, 100).wait("other", "park", 20, 10, "x"));

        assertThat(chart.overlays()).isEmpty();
        assertThat(chart.omissions()).extracting(Omission::text).contains("1 wait of threads that have no lane");
    }

    @Test
    void of_partsOfOnePause_areOneSpan() {
        LaneChart chart = chart(new ActionTraces()
                .add("a", "run", 0, 100)
                .pause("safepoint", 10, 2, 7)
                .pause("safepoint", 13, 5, 7)
                .pause("safepoint", 18, 1, 7)
                .pause("safepoint", 40, 2, 8));

        assertThat(spans(chart.overlays().get(0))).containsExactly("0: 10..19", "0: 40..42");
    }

    @Test
    void of_overlaysThatOverlap_doNotOverlapInTheirLane() {
        LaneChart chart = chart(new ActionTraces()
                .add("a", "run", 0, 100)
                .wait("a", "file", 10, 50, "outer")
                .wait("a", "file", 20, 10, "inner"));

        assertThat(spans(chart.overlays().get(0))).containsExactly("0: 10..60 outer");
    }

    @Test
    void of_overlaysOutsideOfTheRunsTime_areLeftOut() {
        LaneChart chart = chart(new ActionTraces()
                .add("a", "run", 100, 100)
                .wait("a", "sleep", 0, 50, "before")
                .wait("a", "sleep", 50, 60, "into it")
                .wait("a", "sleep", 500, 50, "behind"));

        assertThat(spans(chart.overlays().get(0))).containsExactly("0: 50..110 into it");
    }

    @Test
    void of_overlaysAtTheEdgesOfTheRunsTime_areDrawn() {
        LaneChart chart = chart(new ActionTraces()
                .add("a", "run", 100, 100)
                .wait("a", "sleep", 50, 49, "before")
                .wait("a", "sleep", 50, 50, "up to it")
                .wait("a", "sleep", 200, 50, "from its end on")
                .wait("a", "sleep", 201, 50, "behind"));

        assertThat(spans(chart.overlays().get(0)))
                .containsExactly("0: 50..100 up to it", "0: 200..250 from its end on");
    }

    @Test
    void of_waitsOneAfterTheOther_areTwo() {
        LaneChart chart = chart(new ActionTraces()
                .add("a", "run", 0, 100)
                .wait("a", "file", 10, 10, "first")
                .wait("a", "file", 20, 10, "second"));

        assertThat(spans(chart.overlays().get(0))).containsExactly("0: 10..20 first", "0: 20..30 second");
    }

    @Test
    void overlays_areInOrder_pausesFirst() {
        LaneChart chart = chart(new ActionTraces()
                .add("a", "run", 0, 100)
                .wait("a", "park", 10, 10, "x")
                .wait("a", "file", 30, 10, "x")
                .pause("safepoint", 50, 5, 0)
                .pause("GC pause", 60, 5, 0));

        assertThat(chart.overlays())
                .extracting(Overlay::name, Overlay::pause)
                .containsExactly(
                        tuple("GC pause", true), tuple("safepoint", true), tuple("file", false), tuple("park", false));
    }

    @Test
    void of_severalProcesses_waitsStandOnTheLanesOfTheirOwn() {
        LaneChart chart = chart(
                new ActionTraces().add("a", "run", 0, 100).add("b", "run", 0, 100),
                new ActionTraces()
                        .add("a", "run", 0, 100)
                        .add("b", "run", 0, 100)
                        .wait("b", "park", 30, 5, "x"));

        assertThat(spans(chart.overlays().get(0))).containsExactly("3: 30..35 x");
    }

    @Test
    void of_severalProcesses_pausesStandOnTheFirstLaneOfTheirs() {
        LaneChart chart = chart(
                new ActionTraces().add("a", "run", 0, 100).pause("GC pause", 10, 5, 0),
                new ActionTraces().add("b", "run", 0, 100).pause("GC pause", 30, 5, 0));

        assertThat(chart.overlays()).hasSize(1);
        assertThat(spans(chart.overlays().get(0))).containsExactly("0: 10..15", "1: 30..35");
    }

    @Test
    void selection_ofARangeAndAThread_keepsPausesAndItsWaits() {
        Trace trace = new ActionTraces()
                .add("a", "run", 0, 100)
                .add("b", "run", 0, 100)
                .wait("a", "park", 20, 10, "x")
                .wait("b", "park", 20, 10, "y")
                .pause("GC pause", 10, 5, 0)
                .pause("GC pause", 500, 5, 0)
                .build("a", 1000);
        var range = new TimeRange(ActionTraces.START, ActionTraces.START + 200);

        Trace selected = new Selection(range, NameFilter.parse("thread:a")).of(trace);

        assertThat(selected.overlays().size()).isEqualTo(2);
        assertThat(selected.omissions()).extracting(Omission::count).containsExactly(1L);
    }
}
