package dev.contrail.analyzer.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceDiagramTest {
    private static final Lifeline LIFELINE = new Lifeline(
            new Participant("a", 0, 0), "a", 1, "", new Lifeline.End(0, 0, false), new Lifeline.End(0, 0, false), 0);
    private static final Activations IDLE =
            new Activations(IntColumn.of(), IntColumn.of(), IntColumn.of(), IntColumn.of());

    private static SequenceDiagram diagram(SequenceMessages messages, List<Fold> folds, List<Gap> gaps) {
        return new SequenceDiagram(
                "t",
                new TimeRange(0, 9),
                0,
                List.of(LIFELINE),
                List.of(""),
                List.of(),
                messages,
                IDLE,
                folds,
                gaps,
                List.of());
    }

    private static SequenceMessages selfCalls(int to, int label, long... times) {
        int[] zeros = new int[times.length];
        int[] none = zeros.clone();
        int[] toAll = zeros.clone();
        int[] labels = zeros.clone();
        Arrays.fill(none, SequenceMessages.NONE);
        Arrays.fill(toAll, to);
        Arrays.fill(labels, label);
        return new SequenceMessages(
                LongColumn.of(times),
                LongColumn.of(new long[times.length]),
                IntColumn.of(none),
                IntColumn.of(zeros),
                IntColumn.of(toAll),
                IntColumn.of(labels),
                IntColumn.of(zeros),
                LongColumn.of(new long[times.length]),
                IntColumn.of(none),
                List.of());
    }

    @Test
    void diagram_lifelineThatIsNotThere_isRefused() {
        assertThatThrownBy(() -> diagram(selfCalls(1, 0, 1), List.of(), List.of()))
                .hasMessage("message in row 0 has a lifeline that is not there");
    }

    @Test
    void diagram_labelThatIsNotThere_isRefused() {
        assertThatThrownBy(() -> diagram(selfCalls(0, 1, 1), List.of(), List.of()))
                .hasMessage("message in row 0 has a label that is not there");
    }

    @Test
    void diagram_timesOutOfOrder_areRefused() {
        assertThatThrownBy(() -> diagram(selfCalls(0, 0, 2, 1), List.of(), List.of()))
                .hasMessage("message in row 1 has a time before the one above");
    }

    @Test
    void diagram_overlappingFolds_areRefused() {
        var folds = List.of(new Fold(0, 1, 3), new Fold(2, 1, 2));

        assertThatThrownBy(() -> diagram(selfCalls(0, 0, 1, 2, 3, 4), folds, List.of()))
                .hasMessageContaining("overlaps the one before");
    }

    @Test
    void diagram_gapAfterTheLastRow_isRefused() {
        assertThatThrownBy(() -> diagram(selfCalls(0, 0, 1, 2), List.of(), List.of(new Gap(2, 5))))
                .hasMessageContaining("is not between two of 2 rows");
    }

    @Test
    void lifeline_deadBeforeBorn_isRefused() {
        assertThatThrownBy(() -> new Lifeline(
                        new Participant("a", 0, 0),
                        "a",
                        1,
                        "",
                        new Lifeline.End(2, 0, true),
                        new Lifeline.End(1, 0, true),
                        3))
                .hasMessageContaining("is born in row 2, dies in 1");
    }
}
