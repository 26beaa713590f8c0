package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the states of many objects were told with: one of them left one out. */
class StateCountTest {
    private static final int ORDERS = 24;

    /** Each order is new, packed and sent, but for some that are not packed. */
    private static Side run(int unpacked) {
        var story = new Story();
        for (int order = 1; order <= ORDERS; order++) {
            String name = "Order#" + order;
            story.state(order * 10, "clerk", name, "new", "phase", 0);
            if (order > unpacked) {
                story.state(order * 10 + 3, "clerk", name, "packed", "phase", 1);
            }
            story.state(order * 10 + 6, "clerk", name, "sent", "phase", 2);
        }
        return new Side(story.trace(), Set.of());
    }

    @Test
    void oneOfManyObjectsThatLeavesAStateOut_isTold() {
        assertThat(Difference.of(run(1), run(0)).actions()).singleElement().satisfies(change -> {
            assertThat(change.table()).isEqualTo(Table.SNAPSHOTS);
            assertThat(change.action()).isEqualTo("packed");
            assertThat(change.object()).isEqualTo("Order");
            assertThat(change.a().count()).isEqualTo(ORDERS - 1);
            assertThat(change.b().count()).isEqualTo(ORDERS);
            assertThat(change.b().first()).isEqualTo(new Row(Table.SNAPSHOTS, 0, 1));
        });
        assertThat(Difference.of(run(0), run(0)).actions()).isEmpty();
        assertThat(Difference.of(run(0), run(0)).alike()).hasSize(3);
    }

    @Test
    void ofSeveralGoodRuns_allMustHaveItEquallyOften() {
        assertThat(Difference.of(run(1), List.of(run(0), run(0))).actions())
                .extracting(ActionChange::action)
                .containsExactly("packed");
        assertThat(Difference.of(run(1), List.of(run(0), run(1))).actions()).isEmpty();
    }
}
