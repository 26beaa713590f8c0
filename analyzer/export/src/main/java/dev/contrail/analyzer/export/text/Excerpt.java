package dev.contrail.analyzer.export.text;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.BitSet;
import java.util.List;

/**
 * The first rows of a diagram, and who takes part in them.
 *
 * @param diagram the whole
 * @param rows how many rows from the first on; those that are folded count
 * @param lifelines who takes part, by place in the diagram
 * @param outside whether a message comes from outside or goes there
 */
record Excerpt(SequenceDiagram diagram, int rows, BitSet lifelines, boolean outside) {
    static Excerpt of(SequenceDiagram diagram, int rows) {
        var lifelines = new BitSet();
        boolean outside = false;
        for (int row = 0; row < rows; row++) {
            int from = diagram.messages().from().get(row);
            int to = diagram.messages().to().get(row);
            outside |= from == NONE || to == NONE;
            lifelines.set(from == NONE ? to : from);
            lifelines.set(to == NONE ? from : to);
        }
        return new Excerpt(diagram, rows, lifelines, outside);
    }

    SequenceMessages messages() {
        return diagram.messages();
    }

    Lifeline lifeline(int place) {
        return diagram.lifelines().get(place);
    }

    /** The leftmost lifeline. */
    int first() {
        return lifelines.nextSetBit(0);
    }

    /** The rightmost lifeline. */
    int last() {
        return lifelines.length() - 1;
    }

    /** The processes, each by the name of its recording, in the order of their lifelines. */
    List<String> groups() {
        return lifelines.stream()
                .mapToObj(place -> lifeline(place).group())
                .distinct()
                .toList();
    }

    /** Those of a process, in order. */
    int[] lifelinesOf(String group) {
        return lifelines.stream()
                .filter(place -> lifeline(place).group().equals(group))
                .toArray();
    }

    /** Whether the receiver of a message begins to exist by it. */
    boolean isBirth(int row) {
        int to = messages().to().get(row);
        return to != NONE && lifeline(to).born().given() && lifeline(to).born().row() == row;
    }

    /** Whether a lifeline begins with a creation. */
    boolean isBorn(int place) {
        return lifeline(place).born().given();
    }

    /** Whether the receiver of a message ceases to exist by it, for all that the whole diagram knows. */
    boolean isDeath(int row) {
        int to = messages().to().get(row);
        return to != NONE
                && lifeline(to).died().given()
                && lifeline(to).died().row() == row
                && lifeline(to).lastRow() == row;
    }

    /** Whether a message is drawn as an answer. */
    boolean isReply(int row) {
        return messages().kindAt(row) == MessageKind.REPLY;
    }
}
