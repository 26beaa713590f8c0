package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.Theme;

/**
 * Where everything of a slice is: the times at the left, lifelines beside each other, rows under each other.
 *
 * <p>Horizontal places are measured from the left edge of the leftmost lifeline's space; {@link #left()} says where that
 * is on the picture.
 */
final class SequenceLayout {
    private static final int TALL = 25;

    private final SequenceSlice slice;
    private final SequenceLabels labels;
    private final SequenceColumns columns;
    private final SequenceRows rows;
    private final SequenceBars bars;
    private final SequenceMargin margin;

    SequenceLayout(SequenceSlice slice) {
        this.slice = slice;
        this.labels = new SequenceLabels(slice);
        this.columns = new SequenceColumns(slice, labels);
        this.rows = new SequenceRows(slice, labels, columns, headsBottom());
        this.bars = new SequenceBars(slice, columns, rows, labels);
        this.margin = new SequenceMargin(slice, rows);
    }

    SequenceSlice slice() {
        return slice;
    }

    SequenceDiagram diagram() {
        return slice.diagram();
    }

    SequenceLabels labels() {
        return labels;
    }

    SequenceColumns columns() {
        return columns;
    }

    SequenceRows rows() {
        return rows;
    }

    SequenceBars bars() {
        return bars;
    }

    SequenceMargin margin() {
        return margin;
    }

    /** Whether lifelines are of several processes. */
    boolean hasGroups() {
        return diagram().lifelines().stream()
                        .map(lifeline -> lifeline.group())
                        .distinct()
                        .count()
                > 1;
    }

    double headsTop() {
        return hasGroups() ? SequenceStyle.GROUP_HEIGHT : 1; // room for half a head's edge
    }

    double headsBottom() {
        return headsTop() + labels.headHeight();
    }

    /** Whether it is so tall that heads are repeated at the bottom. */
    boolean headsAtBottom() {
        return slice.rows().length > TALL;
    }

    double left() {
        return margin.width();
    }

    int width() {
        return (int) Math.ceil(left() + columns.width()) + 1;
    }

    int height() {
        double bottomHeads = headsAtBottom() ? labels.headHeight() + 2 * Theme.STEP : 0;
        return (int) Math.ceil(rows.end() + bottomHeads) + 1;
    }
}
