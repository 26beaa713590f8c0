package dev.contrail.analyzer.derive.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.FoldCases;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatsTest {
    static List<FoldCases.Case> cases() {
        return FoldCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void folds_ofMessages_areThoseOfTheTable(FoldCases.Case example) {
        var trace = new MessageTrace();
        example.rows.chars().forEach(letter -> add(trace, letter));
        List<Gap> gaps = example.gaps.stream().map(row -> new Gap(row, 1)).toList();

        assertThat(Repeats.in(messages(trace), gaps).stream()
                        .map(fold -> List.of(fold.startRow(), fold.period(), fold.repeats()))
                        .toList())
                .isEqualTo(example.folds);
    }

    /** The same in sender, receiver, label and kind; anything else is another message. */
    @Test
    void folds_ofMessagesThatDifferInOneThing_areOfThoseThatDoNot() {
        var trace = new MessageTrace()
                .call("A", "B", "x")
                .call("C", "B", "x")
                .call("A", "C", "x")
                .call("A", "B", "y")
                .add("A", "B", "x", MessageKind.CLOSE, 0);

        trace.call("A", "B", "z").call("A", "B", "z").call("A", "B", "z");

        assertThat(Repeats.in(messages(trace), List.of())).containsExactly(new Fold(5, 1, 3));
    }

    private static void add(MessageTrace trace, int letter) {
        String label = Character.toString(letter);
        if (Character.isUpperCase(letter)) {
            trace.reply("B", "A", label);
        } else {
            trace.call("A", "B", label);
        }
    }

    private static SequenceMessages messages(MessageTrace trace) {
        return Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.folding(Folding.NEVER))
                .messages();
    }
}
