package dev.contrail.analyzer.diff;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.diff.ActionChange.Sum;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done more often, longer, or more at once in one of two runs. */
class ActionChangeTest {
    private static Side side(ActionTraces traces) {
        return new Side(traces.build("run.jfr", 1_000 * MILLI), Set.of());
    }

    private static List<ActionChange> changes(ActionTraces a, ActionTraces b) {
        return ActionChange.of(side(a), side(b)).much();
    }

    /** A run of a second, with so many spans of so many milliseconds of an action one after the other. */
    private static ActionTraces run(String action, int count, long millis) {
        var traces = new ActionTraces().add("main", "run", 0, 1_000 * MILLI);
        for (int i = 0; i < count; i++) {
            traces.add("worker-1", action, (i * millis + i) * MILLI, millis * MILLI);
        }
        return traces;
    }

    @Test
    void change_ofWhatOnlyOneRunDoes_isFirstAndHasNothingOfTheOther() {
        List<ActionChange> changes = changes(
                run("upload", 1, 10).add("worker-2", "wait", 0, 500 * MILLI),
                run("retry", 2, 10).add("worker-2", "wait", 0, 100 * MILLI));

        assertThat(changes).extracting(ActionChange::action).containsExactly("retry", "upload", "wait");
        assertThat(changes).extracting(ActionChange::isOnlyInOne).containsExactly(true, true, false);
        assertThat(changes.get(0).a()).isEqualTo(new Sum(0, 0, 0, null));
        assertThat(changes.get(0).b()).isEqualTo(new Sum(2, 20 * MILLI, 1, Row.of(Table.ACTIONS, 1)));
        assertThat(changes.get(0).object()).isEqualTo("queue");
        assertThat(changes.get(1).b().count()).isZero();
    }

    @Test
    void change_ofAsOftenAndAsLong_isNoneAndStandsAmongThoseThatAreAlike() {
        ActionChange.All all = ActionChange.of(side(run("upload", 4, 10)), side(run("upload", 4, 12)));

        assertThat(all.much()).isEmpty();
        assertThat(all.alike()).extracting(ActionChange::action).containsExactly("upload", "run");
        assertThat(all.alike().get(0).b().nanos()).isEqualTo(48 * MILLI);
    }

    /** By more than half, and by more than two. */
    @Test
    void change_ofHowOften_isToldWhenItIsMuch() {
        assertThat(changes(run("upload", 6, 1), run("upload", 9, 1))).isEmpty();
        assertThat(changes(run("upload", 6, 1), run("upload", 10, 1))).hasSize(1);
        assertThat(changes(run("upload", 10, 1), run("upload", 6, 1))).hasSize(1);
        assertThat(changes(run("upload", 1, 1), run("upload", 3, 1))).isEmpty();
        assertThat(changes(run("upload", 1, 1), run("upload", 4, 1))).hasSize(1);
    }

    /** By more than half, and by more than a fiftieth of the run: 20 ms. */
    @Test
    void change_ofHowLong_isToldWhenItIsMuch() {
        assertThat(changes(run("upload", 1, 40), run("upload", 1, 60))).isEmpty();
        assertThat(changes(run("upload", 1, 40), run("upload", 1, 61))).hasSize(1);
        assertThat(changes(run("upload", 1, 61), run("upload", 1, 40))).hasSize(1);
        assertThat(changes(run("upload", 1, 5), run("upload", 1, 25))).isEmpty();
        assertThat(changes(run("upload", 1, 5), run("upload", 1, 26))).hasSize(1);
    }

    @Test
    void change_ofHowManyAtOnce_isTold() {
        ActionTraces alone = run("upload", 2, 10);
        ActionTraces together = new ActionTraces()
                .add("main", "run", 0, 1_000 * MILLI)
                .add("worker-1", "upload", 0, 10 * MILLI)
                .add("worker-2", "upload", 0, 10 * MILLI);

        assertThat(changes(alone, together)).singleElement().satisfies(change -> {
            assertThat(change.a().most()).isEqualTo(1);
            assertThat(change.b().most()).isEqualTo(2);
        });
    }

    /** The more time changed the sooner it is told, in whichever run it is more. */
    @Test
    void changes_areInOrderOfHowMuchChanged() {
        ActionTraces a = run("a", 1, 100)
                .add("w", "b", 0, 300 * MILLI)
                .add("v", "c", 0, 10 * MILLI)
                .add("u", "d", 0, 400 * MILLI);
        ActionTraces b = run("a", 1, 200)
                .add("w", "b", 0, 10 * MILLI)
                .add("v", "c", 0, 60 * MILLI)
                .add("u", "d", 0, 620 * MILLI);

        assertThat(changes(a, b)).extracting(ActionChange::action).containsExactly("b", "d", "a", "c");
    }

    @Test
    void changes_ofInstants_areInOrderOfHowOftenTheyAre() {
        assertThat(changes(instants(20, 30), instants(31, 1)))
                .extracting(ActionChange::action)
                .containsExactly("y", "x");
    }

    private static ActionTraces instants(int x, int y) {
        ActionTraces traces = run("z", 1, 1);
        for (int i = 0; i < x + y; i++) {
            traces.add("w", i < x ? "x" : "y", i * MILLI, 0);
        }
        return traces;
    }

    @Test
    void action_onAnotherObject_isAnother_andOnNone_saysSo() {
        List<ActionChange> changes = changes(on("Cache"), on(null));

        assertThat(changes).extracting(ActionChange::object).containsExactlyInAnyOrder("Cache", Roles.OUTSIDE);
        assertThat(changes)
                .filteredOn(ActionChange::isOnNothing)
                .extracting(ActionChange::object)
                .containsExactly(Roles.OUTSIDE);
    }

    /** What is put, once into a store in any case. */
    private static ActionTraces on(@Nullable String object) {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("main", 1, false));
        for (int queue : List.of(builder.participant("Store", 0), builder.participant(object, 0))) {
            builder.actions()
                    .add(
                            builder.text("acme.Put"),
                            ActionTraces.START,
                            MILLI,
                            thread,
                            queue,
                            builder.text("put"),
                            Trace.ABSENT);
        }
        return new ActionTraces(builder);
    }

    @Test
    void action_withANumber_isOneWithAnother() {
        assertThat(changes(run("part-1", 1, 10), run("part-2", 1, 10))).isEmpty();
    }
}
