package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.render.chart.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the messages, silences and folds of a slice stand, from top to bottom. */
final class SequenceRows {
    private static final int AROUND_FOLD = Theme.STEP;

    private final SequenceSlice slice;
    private final SequenceLabels labels;
    private final SequenceColumns columns;
    private final double start;
    private final double[] top;
    private final double[] arrow;
    private final double[] bottom;
    /** By the top of its band. */
    private final Map<Double, Gap> gaps = new TreeMap<>();
    /** By the bottom of its block. */
    private final Map<Double, Fold> folds = new TreeMap<>();

    private final int coveredRows;
    private final double end;

    SequenceRows(SequenceSlice slice, SequenceLabels labels, SequenceColumns columns, double start) {
        this.slice = slice;
        this.labels = labels;
        this.columns = columns;
        this.start = start;
        this.arrow = new double[slice.rows().length];
        this.top = new double[arrow.length];
        this.bottom = new double[arrow.length];
        Map<Integer, Gap> gapByRow = byRow(slice.diagram().gaps(), Gap::row);
        Map<Integer, Fold> foldByRow = byRow(slice.diagram().folds(), Fold::startRow);
        Fold fold = null;
        double y = start + Theme.STEP;
        for (int i = 0; i < arrow.length; i++) {
            int row = slice.rows()[i];
            y += gap(gapByRow.get(row), y);
            fold = foldByRow.getOrDefault(row, fold);
            y += fold != null && fold.startRow() == row ? AROUND_FOLD : 0;
            y = stack(i, y);
            if (fold != null && row == fold.foldedFrom() - 1) {
                folds.put(y, fold);
                y += SequenceStyle.FOLD_TAG + AROUND_FOLD;
            }
        }
        this.coveredRows = fold == null ? slice.lastRow() : Math.max(slice.lastRow(), fold.endRow() - 1);
        this.end = y + (isAnyOpen() ? SequenceStyle.OPEN_END : 2 * Theme.STEP);
    }

    private boolean isAnyOpen() {
        return Arrays.stream(slice.activations()).anyMatch(this::isOpen);
    }

    /** Whether what an activation works on was still without an answer at the end of the recording, which is here. */
    boolean isOpen(int activation) {
        return slice.diagram().isOpen(activation)
                && covers(slice.diagram().messages().size() - 1);
    }

    /** The marks on this slice's rows. */
    private <T> Map<Integer, T> byRow(List<T> marks, Function<T, Integer> row) {
        return marks.stream()
                .filter(mark -> slice.firstRow() <= row.apply(mark) && row.apply(mark) <= slice.lastRow())
                .collect(Collectors.toMap(row, Function.identity()));
    }

    private double gap(@Nullable Gap gap, double top) {
        if (gap == null) {
            return 0;
        }
        gaps.put(top, gap);
        return SequenceStyle.GAP_HEIGHT;
    }

    /** Places a message under a height, and returns where it ends. */
    private double stack(int index, double y) {
        int row = slice.rows()[index];
        int lines = Math.max(1, labels.label(index).lines().size());
        double labelHeight = lines * SequenceStyle.LINE;
        double above = SequenceStyle.ROW_PAD + labelHeight;
        double below = SequenceStyle.ROW - SequenceStyle.ROW_PAD - SequenceStyle.LINE;
        if (columns.isCreation(row)) {
            double half = labels.head(columns.to(row) - 1).height() / 2;
            above = Math.max(above, half + Theme.STEP);
            below = half + Theme.STEP;
        } else if (columns.from(row) == columns.to(row)) {
            double beside = Math.max(0, (labelHeight - SequenceStyle.SELF_HEIGHT) / 2);
            above = 3 * Theme.STEP + beside;
            below = SequenceStyle.SELF_HEIGHT + beside + Theme.STEP;
        }
        top[index] = y;
        arrow[index] = y + above;
        bottom[index] = y + above + below;
        return bottom[index];
    }

    /** The height of a drawn message's arrow, by its index in the slice. */
    double arrow(int index) {
        return arrow[index];
    }

    /** The height at which a drawn message is read: of its arrow, or of the middle of its loop. */
    double middle(int index) {
        int row = slice.rows()[index];
        return arrow[index] + (columns.from(row) == columns.to(row) ? SequenceStyle.SELF_HEIGHT / 2.0 : 0);
    }

    /** The height of any row: of an arrow, of the block that a folded row repeats, or of the edge it lies beyond. */
    double y(int row) {
        int index = Arrays.binarySearch(slice.rows(), row);
        if (index >= 0) {
            return arrow[index];
        }
        int after = -index - 1;
        if (after == 0) {
            return start;
        }
        return row <= coveredRows ? bottom[after - 1] : end;
    }

    /** The height at which what begins in a row begins: of a folded one, under the tag that tells the repeats. */
    double begin(int row) {
        double y = y(row);
        return folds.containsKey(y) ? y + SequenceStyle.FOLD_TAG : y;
    }

    /** Where the space of a drawn row starts. */
    double top(int row) {
        int index = Arrays.binarySearch(slice.rows(), row);
        return top[index];
    }

    /** Whether a row is drawn here, or folded into one that is. */
    boolean covers(int row) {
        return slice.firstRow() <= row && row <= coveredRows;
    }

    /** The silences, by the top of their band. */
    Map<Double, Gap> gaps() {
        return gaps;
    }

    /** The folds, by the bottom of the block they repeat. */
    Map<Double, Fold> folds() {
        return folds;
    }

    /** Where the first row may start. */
    double start() {
        return start;
    }

    /** Under the last row. */
    double end() {
        return end;
    }
}
