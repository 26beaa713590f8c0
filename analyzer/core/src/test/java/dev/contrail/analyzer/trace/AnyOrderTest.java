package dev.contrail.analyzer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.build.CallRows;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files hold events in any order: a thread's may go back in time, and chunks may lie over the same time, as those of
 * async-profiler's {@code jfrsync}. What is made of them is the same.
 */
class AnyOrderTest {
    private static final int EVENTS = 300;
    private static final TimeRange RANGE = new TimeRange(0, 100_000);

    /** An event on its way into a trace; its number tells its time. */
    private static List<BiConsumer<TraceBuilder, Integer>> kinds() {
        return List.of(
                (into, i) -> into.messages()
                        .add(
                                into.text("a.Message"),
                                10 * i,
                                0,
                                thread(into, i),
                                into.participant("Pool", i % 5),
                                into.participant("Socket", i % 7),
                                into.text("take " + i % 4),
                                MessageKind.CALL,
                                i),
                (into, i) -> into.calls(false)
                        .add(
                                new CallRows.Times(10 * i, 35, thread(into, i), true),
                                into.text("a.Call"),
                                into.participant("caller", 0),
                                into.participant("Cache", i % 3),
                                into.text("get"),
                                0,
                                0),
                (into, i) -> into.actions()
                        .add(into.text("a.Action"), 10 * i, 7, thread(into, i), -1, into.text("work " + i % 3), -1),
                (into, i) -> into.overlays().add(into.text("lock"), 10 * i, 5, thread(into, i), -1, 0),
                (into, i) -> into.samples(false).add(into.text("a.Sample"), 10 * i, thread(into, i), into.text("s"), 1),
                (into, i) -> {
                    SnapshotRows rows = into.snapshots("a.State", List.of("n"), List.of());
                    rows.add(10 * i, thread(into, i), into.participant("Window", 1), -1);
                    rows.measure(0, i);
                });
    }

    private static int thread(TraceBuilder into, int number) {
        int id = 1 + number % 4;
        return into.thread(new TraceThread("worker-" + id, id, false));
    }

    private static List<String> told(Trace trace) {
        var told = new ArrayList<String>();
        Messages messages = trace.messages();
        for (int row = 0; row < messages.size(); row++) {
            told.add(messages.time().get(row) + " "
                    + name(trace, messages.thread().get(row)) + " "
                    + participant(trace, messages.from().get(row)) + " > "
                    + participant(trace, messages.to().get(row))
                    + " " + trace.text(messages.label().get(row), "") + " "
                    + messages.kind().get(row));
        }
        Actions actions = trace.actions();
        for (int row = 0; row < actions.size(); row++) {
            told.add(actions.start().get(row) + "+" + actions.duration().get(row) + " "
                    + name(trace, actions.thread().get(row)) + " "
                    + trace.text(actions.action().get(row), "") + " "
                    + actions.samples().applyAsLong(row));
        }
        Overlays overlays = trace.overlays();
        for (int row = 0; row < overlays.size(); row++) {
            told.add(overlays.start().get(row) + " "
                    + name(trace, overlays.thread().get(row)));
        }
        for (Snapshots table : trace.snapshots()) {
            for (int row = 0; row < table.size(); row++) {
                told.add(table.time().get(row) + " "
                        + participant(trace, table.subject().get(row)));
            }
        }
        return told;
    }

    private static String name(Trace trace, int thread) {
        return trace.threads().get(thread).displayName();
    }

    private static String participant(Trace trace, int index) {
        return trace.participants().get(index).displayName();
    }

    private static Trace built(List<Integer> order, int parts) {
        var whole = new TraceBuilder();
        whole.setting("a.Sample", "period", "10 ns");
        int size = order.size() / parts;
        for (int part = 0; part < parts; part++) {
            TraceBuilder into = parts == 1 ? whole : new TraceBuilder();
            for (int event : order.subList(part * size, (part + 1) * size)) {
                kinds().get(event % kinds().size()).accept(into, event);
            }
            if (parts > 1) {
                whole.addAll(into);
            }
        }
        return whole.build("a", RANGE, parts);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void build_eventsInAnyOrderAndInChunksOverOneTime_isTheSameTrace(long seed) {
        var order = new ArrayList<Integer>();
        for (int event = 0; event < EVENTS; event++) {
            order.add(event);
        }
        List<String> inOrder = told(built(order, 1));

        Collections.shuffle(order, new Random(seed));

        assertThat(inOrder).hasSizeGreaterThan(EVENTS);
        assertThat(told(built(order, 1))).isEqualTo(inOrder);
        assertThat(told(built(order, 3))).isEqualTo(inOrder);
    }
}
