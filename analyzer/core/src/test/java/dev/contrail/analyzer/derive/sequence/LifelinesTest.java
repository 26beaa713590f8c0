package dev.contrail.analyzer.derive.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Collapse;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where lifelines stand when calls do not decide, and when one that stands for several dies. */
class LifelinesTest {
    private static List<String> names(MessageTrace trace) {
        return Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT).lifelines().stream()
                .map(Lifeline::displayName)
                .toList();
    }

    @Test
    void order_ofTwoWhoCallEachOtherEquallyOften_isThatOfTheirFirstMessages() {
        assertThat(names(new MessageTrace()
                        .call("main", "left", "go")
                        .call("main", "right", "go")
                        .call("left", "right", "there")
                        .call("right", "left", "and back")))
                .containsExactly("main", "left", "right");
    }

    @Test
    void order_ofOneWhoIsCalledOnceMoreThanItCalls_staysRight() {
        assertThat(names(new MessageTrace()
                        .call("left", "right", "there")
                        .call("right", "left", "back")
                        .call("left", "right", "there again")))
                .containsExactly("left", "right");
    }

    @Test
    void order_ofOneWhoCallsOnceMoreThanItIsCalled_movesLeft() {
        assertThat(names(new MessageTrace()
                        .call("left", "right", "there")
                        .call("right", "left", "back")
                        .call("right", "left", "back again")))
                .containsExactly("right", "left");
    }

    /** Of three places with equally few calls from right to left it takes the rightmost: it moves no farther than it must. */
    @Test
    void order_whereSeveralPlacesAreAsGood_movesNoFartherThanItMust() {
        assertThat(names(new MessageTrace()
                        .call("a", "b", "x")
                        .call("b", "c", "x")
                        .call("c", "late", "x")
                        .call("late", "c", "y")
                        .call("late", "c", "y")))
                .containsExactly("a", "b", "late", "c");
    }

    private static Lifeline collapsed(MessageTrace trace) {
        SequenceDiagram diagram =
                Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.collapse(Collapse.CLASS));
        return diagram.lifelines().stream()
                .filter(lifeline -> lifeline.displayName().equals("Socket"))
                .findFirst()
                .orElseThrow();
    }

    private static MessageTrace twoSockets() {
        return new MessageTrace()
                .created("pool", "Socket/1")
                .created("pool", "Socket/2")
                .closed("pool", "Socket/1");
    }

    @Test
    void death_ofOneOfTwoInstances_isNotTheirCommonLifelines() {
        Lifeline sockets = collapsed(twoSockets().call("pool", "Socket/2", "write"));

        assertThat(sockets.instances()).isEqualTo(2);
        assertThat(sockets.died().given()).isFalse();
        assertThat(sockets.died().row()).as("its last message").isEqualTo(3);
    }

    @Test
    void death_ofAllInstances_isTheLastOnes() {
        Lifeline sockets =
                collapsed(twoSockets().call("pool", "Socket/2", "write").closed("pool", "Socket/2"));

        assertThat(sockets.died().given()).isTrue();
        assertThat(sockets.died().row()).isEqualTo(4);
    }
}
