package dev.contrail.analyzer.findings.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What pairs up by the order in which it is done alone. */
class HoldsByOrderTest extends HoldsStory {
    /** So many ships that dock, and then do what they do. */
    private List<String> docking(int ships, IntFunction<String> then) {
        for (int n = 0; n < ships; n++) {
            story.action(n * 10, "t", "Station#1", "dock", "ship-" + n);
            if (!then.apply(n).isEmpty()) {
                story.action(n * 10 + 5, "t", "Station#1", then.apply(n), "ship-" + n);
            }
        }
        return held();
    }

    @Test
    void holds_learntFromTheOrder_needTenEpisodes_andOneThatDoesNotEnd() {
        assertThat(new HoldsByOrderTest().docking(10, n -> n == 5 ? "" : "sail"))
                .containsExactly("ORDER dock/sail 9 held, 1 kept, 0 extra");
        assertThat(new HoldsByOrderTest().docking(9, n -> n == 5 ? "" : "sail")).isEmpty();
        assertThat(new HoldsByOrderTest().docking(10, n -> "sail")).isEmpty();
    }

    /** So many jobs that are put in, taken and done by two in turn, and put in again before they are done. */
    private List<String> working(int jobs, IntFunction<String> then) {
        for (int n = 0; n < jobs; n++) {
            for (int again = 0; again < 2; again++) {
                String worker = "worker-" + again;
                story.action(n * 10 + again, "reader", "Queue#1", "put", "job-" + n);
                story.action(n * 10 + again + 0.5, worker, "Queue#1", "take", "job-" + n);
                if (!then.apply(n).isEmpty()) {
                    story.action(n * 10 + again + 3, worker, "Queue#1", then.apply(n), "job-" + n);
                }
            }
        }
        return held();
    }

    @Test
    void holds_learntFromTheOrder_areThoseOfAThreadWithATask_whereSeveralHaveItAtOnce() {
        assertThat(new HoldsByOrderTest().working(10, n -> n == 5 ? "" : "done"))
                .containsExactly("ORDER take/done 18 held, 2 kept, 0 extra");
        assertThat(new HoldsByOrderTest().working(10, n -> n < 3 ? "" : "done")).isEmpty();
        assertThat(new HoldsByOrderTest().working(10, n -> "done")).isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_areNoneOfReadsAndWrites_whateverTheirSize() {
        for (int n = 0; n < 30; n++) {
            story.call(n * 10, "t", "client", "localhost#" + (1 + n % 3), "read 78 B");
            if (n != 5) {
                story.call(n * 10 + 1, "t", "client", "localhost#" + (1 + n % 3), "read 1.4 kB");
            }
            story.call(n * 10 + 3, "t", "client", "server#" + (1 + n % 3), "write 78 B");
            if (n != 5) {
                story.call(n * 10 + 4, "t", "client", "server#" + (1 + n % 3), "read 7 B");
            }
        }
        assertThat(held()).isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_endFourTimesInFive() {
        assertThat(new HoldsByOrderTest().docking(10, n -> n < 2 ? "" : "sail")).hasSize(1);
        assertThat(new HoldsByOrderTest().docking(10, n -> n < 3 ? "" : "sail")).isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_endOneWayOrAnother() {
        assertThat(new HoldsByOrderTest().docking(20, n -> n == 5 ? "" : n % 2 == 0 ? "sail" : "tow"))
                .containsExactly("ORDER dock/sail” or “tow 19 held, 1 kept, 0 extra");
        assertThat(new HoldsByOrderTest().docking(21, n -> n == 5 ? "" : n == 6 ? "sink" : "sail"))
                .containsExactly("ORDER dock/sail 19 held, 2 kept, 0 extra");
    }

    @Test
    void holds_learntFromTheOrder_endInWhatEndsOneInTwenty() {
        assertThat(new HoldsByOrderTest().docking(20, n -> n == 5 ? "" : n == 6 ? "sink" : "sail"))
                .containsExactly("ORDER dock/sail” or “sink 19 held, 1 kept, 0 extra");
    }

    @Test
    void holds_learntFromTheOrder_endInWhatComesLast_nineteenTimesInTwenty() {
        assertThat(new HoldsByOrderTest().alsoSailing(1).docking(20, n -> n == 5 ? "" : "sail"))
                .hasSize(1);
        assertThat(new HoldsByOrderTest().alsoSailing(2).docking(20, n -> n == 5 ? "" : "sail"))
                .isEmpty();
    }

    /** So many ships that sail once more in between. */
    private HoldsByOrderTest alsoSailing(int ships) {
        for (int n = 0; n < ships; n++) {
            story.action(n * 10 + 2, "t", "Station#1", "sail", "ship-" + n);
        }
        return this;
    }

    @Test
    void holds_learntFromTheOrder_doNotEndInErrorsMostly() {
        assertThat(new HoldsByOrderTest().docking(20, n -> n == 5 ? "" : n < 10 ? "failed" : "sail"))
                .hasSize(1);
        assertThat(new HoldsByOrderTest().docking(21, n -> n == 5 ? "" : n < 11 ? "failed" : "sail"))
                .as("half of them")
                .isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_beginWithTheTaking() {
        assertThat(new HoldsByOrderTest().signalling(2).docking(20, n -> n == 5 ? "" : "sail"))
                .hasSize(1);
        assertThat(new HoldsByOrderTest().signalling(3).docking(20, n -> n == 5 ? "" : "sail"))
                .isEmpty();
    }

    /** So many ships that signal before they dock. */
    private HoldsByOrderTest signalling(int ships) {
        for (int n = 0; n < ships; n++) {
            story.action(n * 10, "t", "Station#1", "signal", "ship-" + n);
        }
        return this;
    }

    @Test
    void holds_learntFromTheOrder_areNoneOfWhatIsLeftForOthers() {
        for (int n = 0; n < 20; n++) {
            story.action(n * 10, "t", "Queue#1", "put", "job-" + n);
            if (n != 5) {
                story.action(n * 10 + 5, "t", "Queue#1", "work", "job-" + n);
            }
        }
        assertThat(held()).isEmpty();
    }
}
