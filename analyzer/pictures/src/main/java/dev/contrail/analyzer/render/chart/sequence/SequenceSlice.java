package dev.contrail.analyzer.render.chart.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The part of a sequence diagram that one page draws. */
final class SequenceSlice {
    static final int MOST_ROWS = 400;
    /* Wider than this nobody scrolls, and a bitmap of such a page would not fit in memory. */
    static final int MOST_LIFELINES = 40;

    private final SequenceDiagram diagram;
    private final int[] rows;
    private final int[] lifelines;
    private final int[] activations;
    private final int leftOut;

    private SequenceSlice(SequenceDiagram diagram, int[] rows, int[] lifelines, int[] activations, int leftOut) {
        this.leftOut = leftOut;
        this.diagram = diagram;
        this.rows = rows;
        this.lifelines = lifelines;
        this.activations = activations;
    }

    /** Cuts a diagram so that each part fits a page; the drawn block of a fold stays in one piece. */
    static List<SequenceSlice> of(SequenceDiagram diagram) {
        var slices = new ArrayList<SequenceSlice>();
        var rows = new ArrayList<Integer>();
        var lifelines = new TreeSet<Integer>();
        for (int[] block : blocks(diagram)) {
            var together = new TreeSet<>(lifelines);
            addLifelines(diagram.messages(), block, together);
            boolean full = rows.size() + block.length > MOST_ROWS || together.size() > MOST_LIFELINES;
            if (full && !rows.isEmpty()) {
                slices.add(slice(diagram, rows, lifelines));
                rows.clear();
                lifelines.clear();
            }
            addLifelines(diagram.messages(), block, lifelines);
            Arrays.stream(block).forEach(rows::add);
        }
        if (!rows.isEmpty()) {
            slices.add(slice(diagram, rows, lifelines));
        }
        return withActivations(slices, diagram.activations());
    }

    /** The first page's worth of messages in a stretch of time; empty when there is none. */
    static Optional<SequenceSlice> within(SequenceDiagram diagram, TimeRange time) {
        var rows = new ArrayList<Integer>();
        var lifelines = new TreeSet<Integer>();
        int leftOut = 0;
        for (int[] block : blocks(diagram)) {
            if (!time.contains(diagram.messages().time().get(block[0]))) {
                continue;
            }
            var together = new TreeSet<>(lifelines);
            addLifelines(diagram.messages(), block, together);
            boolean full = rows.size() + block.length > MOST_ROWS || together.size() > MOST_LIFELINES;
            if (leftOut > 0 || (full && !rows.isEmpty())) {
                leftOut += block.length;
            } else {
                lifelines.addAll(together);
                Arrays.stream(block).forEach(rows::add);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        SequenceSlice slice = withActivations(List.of(slice(diagram, rows, lifelines)), diagram.activations())
                .get(0);
        return Optional.of(new SequenceSlice(diagram, slice.rows, slice.lifelines, slice.activations, leftOut));
    }

    private static List<SequenceSlice> withActivations(List<SequenceSlice> slices, Activations all) {
        var complete = new ArrayList<SequenceSlice>();
        var open = new ArrayList<Integer>();
        int next = 0;
        for (SequenceSlice slice : slices) {
            open.removeIf(activation -> all.endRow().get(activation) < slice.firstRow());
            for (; next < all.size() && all.startRow().get(next) <= slice.lastRow(); next++) {
                open.add(next);
            }
            complete.add(new SequenceSlice(slice.diagram, slice.rows, slice.lifelines, toArray(open), 0));
        }
        return complete;
    }

    private static SequenceSlice slice(SequenceDiagram diagram, List<Integer> rows, Set<Integer> lifelines) {
        return new SequenceSlice(diagram, toArray(rows), toArray(List.copyOf(lifelines)), new int[0], 0);
    }

    private static int[] toArray(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The drawn rows: one by one, and those of a fold together. */
    private static List<int[]> blocks(SequenceDiagram diagram) {
        var blocks = new ArrayList<int[]>();
        int row = 0;
        for (Fold fold : diagram.folds()) {
            addSingles(blocks, row, fold.startRow());
            int[] block = new int[fold.period()];
            Arrays.setAll(block, i -> fold.startRow() + i);
            blocks.add(block);
            row = fold.endRow();
        }
        addSingles(blocks, row, diagram.messages().size());
        return blocks;
    }

    private static void addSingles(List<int[]> blocks, int from, int to) {
        for (int row = from; row < to; row++) {
            blocks.add(new int[] {row});
        }
    }

    private static void addLifelines(SequenceMessages messages, int[] rows, Set<Integer> lifelines) {
        for (int row : rows) {
            if (messages.from().get(row) != NONE) {
                lifelines.add(messages.from().get(row));
            }
            if (messages.to().get(row) != NONE) {
                lifelines.add(messages.to().get(row));
            }
        }
    }

    /** The whole. */
    SequenceDiagram diagram() {
        return diagram;
    }

    /** The messages drawn here, in order; not to be changed. */
    int[] rows() {
        return rows;
    }

    /** The lifelines that take part in them, from left to right; not to be changed. */
    int[] lifelines() {
        return lifelines;
    }

    /** The activations that share a row with it; not to be changed. */
    int[] activations() {
        return activations;
    }

    /** How many messages of its stretch of time come after it. */
    int leftOut() {
        return leftOut;
    }

    int firstRow() {
        return rows[0];
    }

    int lastRow() {
        return rows[rows.length - 1];
    }

    /** The column of a lifeline on this page; negative when it is not on it. */
    int column(int lifeline) {
        return Arrays.binarySearch(lifelines, lifeline);
    }
}
