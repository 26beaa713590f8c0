package dev.contrail.analyzer.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a tool has drawn.
 *
 * @param participants by name
 * @param messages in order of their place from top to bottom
 */
record Rendered(Set<String> participants, List<Arrow> messages) {
    /** A message as it is seen: between which heads, and what it says. */
    record Arrow(String from, String to, String label) {}

    /** Checks that a picture shows a diagram's participants and messages, texts as a tool shows them. */
    void assertShows(SequenceDiagram diagram, UnaryOperator<String> shown) {
        Set<String> names = diagram.lifelines().stream()
                .map(lifeline -> shown.apply(lifeline.displayName()))
                .collect(Collectors.toSet());
        assertThat(participants).isEqualTo(names);
        assertThat(messages).isEqualTo(arrows(diagram, shown));
    }

    private static List<Arrow> arrows(SequenceDiagram diagram, UnaryOperator<String> shown) {
        var arrows = new ArrayList<Arrow>();
        SequenceMessages messages = diagram.messages();
        int folds = 0;
        for (int row = 0; row < messages.size(); row++) {
            arrows.add(new Arrow(
                    name(diagram, messages.from().get(row), shown),
                    name(diagram, messages.to().get(row), shown),
                    shown.apply(diagram.label(row))));
            if (folds < diagram.folds().size()
                    && row + 1 == diagram.folds().get(folds).foldedFrom()) {
                row = diagram.folds().get(folds++).endRow() - 1;
            }
        }
        return arrows;
    }

    private static String name(SequenceDiagram diagram, int lifeline, UnaryOperator<String> shown) {
        return lifeline < 0 ? "" : shown.apply(diagram.lifelines().get(lifeline).displayName());
    }
}
