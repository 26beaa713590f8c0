package dev.contrail.analyzer.diff;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counts that differ by little: what gets lost is told, and what differs by chance is not. */
class ActionCountTest {
    /** A run in which images are put, and others stored; what is looked for without success is by chance. */
    private static Side run(int put, int stored, int attempts) {
        var traces = new ActionTraces();
        add(traces, "attempt", attempts);
        add(traces, "put", put);
        add(traces, "store", stored);
        return new Side(traces.build("run.jfr", 1_000 * MILLI), Set.of());
    }

    private static void add(ActionTraces traces, String action, int count) {
        for (int i = 0; i < count; i++) {
            traces.add("worker-1", action, i * MILLI, MILLI / 2);
        }
    }

    private static List<String> told(Difference difference) {
        return difference.actions().stream().map(ActionChange::action).toList();
    }

    @Test
    void change_ofWhatIsDoneAsOftenAsSomethingThatBothDo_inOneRunOnly_isTold() {
        assertThat(told(Difference.of(run(60, 60, 70), run(60, 55, 80)))).containsExactly("store");
        assertThat(told(Difference.of(run(60, 55, 70), run(60, 60, 80)))).containsExactly("store");
    }

    @Test
    void change_ofCountsThatDifferByChance_isNotTold() {
        assertThat(told(Difference.of(run(60, 58, 70), run(60, 55, 80)))).isEmpty();
        assertThat(told(Difference.of(run(60, 60, 60), run(60, 60, 63))))
                .as("an attempt more than once")
                .isEmpty();
        assertThat(told(Difference.of(run(60, 60, 70), run(55, 55, 60))))
                .as("nothing that both do equally often")
                .isEmpty();
        assertThat(told(Difference.of(run(4, 4, 70), run(4, 3, 80))))
                .as("few, which are equal by chance")
                .isEmpty();
    }

    @Test
    void change_ofWhatAllGoodRunsDoEquallyOften_isToldBeforeWhatTookLonger() {
        Side bad = run(60, 55, 70);

        assertThat(told(Difference.of(bad, List.of(run(60, 58, 70), run(60, 58, 82), run(60, 58, 75)))))
                .containsExactly("store");
        assertThat(told(Difference.of(bad, List.of(run(60, 58, 70), run(60, 57, 80)))))
                .isEmpty();
        assertThat(told(Difference.of(run(60, 55, 190), List.of(run(60, 58, 70), run(60, 58, 90)))))
                .containsExactly("store", "attempt");
        assertThat(told(Difference.of(run(58, 58, 70), List.of(run(58, 58, 71), run(58, 58, 75)))))
                .isEmpty();
    }

    @Test
    void alike_ofSeveral_holdsWhatIsNotTold() {
        Difference difference = Difference.of(run(60, 55, 70), List.of(run(60, 58, 70), run(60, 58, 75)));

        assertThat(difference.alike()).extracting(ActionChange::action).containsExactlyInAnyOrder("attempt", "put");
        assertThat(difference.isEmpty()).isFalse();
    }
}
