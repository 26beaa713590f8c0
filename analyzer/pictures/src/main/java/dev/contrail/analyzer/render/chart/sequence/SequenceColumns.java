package dev.contrail.analyzer.render.chart.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the lifelines of a slice stand.
 *
 * <p>Places count from left to right: the left gate, the lifelines, the right gate. Neighbours are as far apart as their
 * heads need, and any two places as far as the widest label between them needs. Calls from outside enter by the left
 * gate and their replies leave by it; calls to outside leave by the right gate. Where what is written across the
 * lifelines needs more room than all of them, they move apart.
 */
final class SequenceColumns {
    private final SequenceSlice slice;
    private final SequenceLabels labels;
    private final double[] halfHead;
    private final int[] depth;
    private final double[] x;
    private final boolean[] gateUsed = new boolean[2];
    private final double width;

    SequenceColumns(SequenceSlice slice, SequenceLabels labels) {
        this.slice = slice;
        this.labels = labels;
        this.halfHead = new double[slice.lifelines().length + 2];
        this.depth = new int[halfHead.length];
        this.x = new double[halfHead.length];
        measureHeads();
        measureDepths();
        double needed = place(needs());
        double across = SequenceBandWords.room(slice);
        spread(across - needed);
        this.width = Math.max(needed, across);
    }

    private void measureHeads() {
        for (int column = 0; column < slice.lifelines().length; column++) {
            halfHead[column + 1] = labels.head(column).width() / 2;
        }
        for (int row : slice.rows()) {
            noteGate(from(row));
            noteGate(to(row));
        }
    }

    private void noteGate(int place) {
        if (isGate(place)) {
            gateUsed[place == 0 ? 0 : 1] = true;
            halfHead[place] = TextBlock.width(SequenceHeads.OUTSIDE, Theme.SMALL) / 2;
        }
    }

    private void measureDepths() {
        Activations activations = slice.diagram().activations();
        for (int activation : slice.activations()) {
            int place = slice.column(activations.lifeline().get(activation)) + 1;
            if (place > 0) {
                int deep = Math.min(activations.depth().get(activation), SequenceStyle.DEEPEST);
                depth[place] = Math.max(depth[place], deep);
            }
        }
    }

    /** The least distance of two places that labels ask for, by the pair. */
    private Map<Long, Double> needs() {
        var needs = new HashMap<Long, Double>();
        for (int i = 0; i < slice.rows().length; i++) {
            int row = slice.rows()[i];
            int left = Math.min(from(row), to(row));
            int right = Math.max(from(row), to(row));
            double need = labels.label(i).width() + 2 * SequenceStyle.LABEL_PAD + rightExtent(left);
            if (left == right) {
                need += SequenceStyle.SELF_WIDTH;
                right++;
            } else {
                need += SequenceStyle.ARROW + SequenceStyle.BAR / 2.0;
            }
            if (isCreation(row)) {
                need += halfHead[to(row)];
            }
            needs.merge(key(left, right), need, Math::max);
        }
        return needs;
    }

    /** Places everything, and returns the whole width. */
    private double place(Map<Long, Double> needs) {
        x[0] = halfHead[0];
        for (int right = 1; right < x.length; right++) {
            boolean empty = isGate(right) && !gateUsed[1];
            boolean afterEmpty = right == 1 && !gateUsed[0];
            double gap = empty || afterEmpty ? 0 : SequenceStyle.HEAD_GAP;
            x[right] = x[right - 1] + halfHead[right - 1] + gap + halfHead[right];
            for (int left = 0; left < right; left++) {
                x[right] = Math.max(x[right], x[left] + needs.getOrDefault(key(left, right), 0.0));
            }
        }
        return rightmost();
    }

    /** Moves places apart by the same each, so that the last one is further right by some pixels. */
    private void spread(double more) {
        int first = gateUsed[0] ? 0 : 1;
        int steps = (gateUsed[1] ? x.length - 1 : x.length - 2) - first;
        if (more <= 0 || steps < 1) {
            return;
        }
        for (int place = first + 1; place < x.length; place++) {
            x[place] += more * Math.min(1, (place - first) / (double) steps);
        }
    }

    /** Where everything ends: a head, or under one that is narrow the deepest of many activations. */
    private double rightmost() {
        double end = x[x.length - 1] + halfHead[x.length - 1];
        for (int place = 1; place < x.length - 1; place++) {
            end = Math.max(end, x[place] + rightExtent(place));
        }
        return end;
    }

    private static long key(int left, int right) {
        return (long) left << Integer.SIZE | right;
    }

    /** The place where a message starts. */
    int from(int row) {
        return end(messages().from().get(row), messages().kindAt(row) == MessageKind.REPLY);
    }

    /** The place where a message ends. */
    int to(int row) {
        return end(messages().to().get(row), messages().kindAt(row) != MessageKind.REPLY);
    }

    private int end(int lifeline, boolean outsideIsRight) {
        if (lifeline == NONE) {
            return outsideIsRight ? x.length - 1 : 0;
        }
        return slice.column(lifeline) + 1;
    }

    /** Whether a message gives its receiver a head of its own in this row. */
    boolean isCreation(int row) {
        int receiver = messages().to().get(row);
        return receiver != NONE
                && slice.diagram().lifelines().get(receiver).born().given()
                && slice.diagram().lifelines().get(receiver).born().row() == row;
    }

    /** Whether there is a line at a place in a row. */
    boolean exists(int place, int row) {
        if (isGate(place)) {
            return hasGate(place);
        }
        Lifeline lifeline = slice.diagram().lifelines().get(slice.lifelines()[place - 1]);
        boolean unborn = lifeline.born().given() && row < lifeline.born().row();
        boolean dead = lifeline.died().given() && row > lifeline.lastRow();
        return !unborn && !dead;
    }

    boolean isGate(int place) {
        return place == 0 || place == x.length - 1;
    }

    boolean hasGate(int place) {
        return gateUsed[place == 0 ? 0 : 1];
    }

    double x(int place) {
        return x[place];
    }

    int last() {
        return x.length - 1;
    }

    double width() {
        return width;
    }

    /** How far the deepest activation of a place reaches to the right. */
    private double rightExtent(int place) {
        return SequenceStyle.BAR / 2.0 + depth[place] * SequenceStyle.NEST;
    }

    private SequenceMessages messages() {
        return slice.diagram().messages();
    }
}
