package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import dev.contrail.analyzer.trace.MessageKind;
import java.awt.Font;
import java.util.Arrays;

/** The texts of a slice, measured: one per drawn message, one head per lifeline. */
final class SequenceLabels {
    private final TextBlock[] labels;
    private final SequenceHead[] heads;

    SequenceLabels(SequenceSlice slice) {
        SequenceDiagram diagram = slice.diagram();
        this.labels = new TextBlock[slice.rows().length];
        Arrays.setAll(labels, i -> label(diagram, slice.rows()[i]));
        this.heads = new SequenceHead[slice.lifelines().length];
        Arrays.setAll(heads, column -> SequenceHead.of(diagram.lifelines().get(slice.lifelines()[column])));
    }

    private static TextBlock label(SequenceDiagram diagram, int row) {
        Font font = diagram.isAlarm(row) ? SequenceStyle.ALARM_TEXT : Theme.TEXT;
        return TextBlock.wrap(text(diagram, row), font, SequenceStyle.LABEL_WIDTH, SequenceStyle.LABEL_LINES);
    }

    private static String text(SequenceDiagram diagram, int row) {
        String label = diagram.label(row);
        long duration = diagram.messages().duration().get(row);
        if (label.isEmpty() && diagram.messages().kindAt(row) == MessageKind.CREATE) {
            label = "«create»";
        }
        return duration == 0 ? label : (label + " (" + Durations.format(duration) + ")").strip();
    }

    /** The label of the drawn message at an index. */
    TextBlock label(int index) {
        return labels[index];
    }

    SequenceHead head(int column) {
        return heads[column];
    }

    /** How high the highest head is. */
    double headHeight() {
        return Arrays.stream(heads).mapToDouble(SequenceHead::height).max().orElse(0);
    }

    /** How many texts had to be cut. */
    int shortened() {
        long cutLabels = Arrays.stream(labels).filter(TextBlock::shortened).count();
        long cutHeads =
                Arrays.stream(heads).filter(head -> head.name().shortened()).count();
        return (int) (cutLabels + cutHeads);
    }
}
