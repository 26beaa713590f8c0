package dev.contrail.analyzer.model;

import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;

/**
 * Messages between participants, in order of time.
 *
 * <p>It holds every message, one row each. What a picture need not draw is said beside them: {@link Fold}s are rows that
 * repeat earlier rows, {@link Gap}s are long silences before a row. A message that names neither sender nor receiver is
 * in {@code omissions} only.
 *
 * @param title the recordings' names
 * @param range the time that the recordings span
 * @param originNanos the instant that its times count from: the first event of the whole, also in a part
 * @param lifelines from left to right; those of one group stand together
 * @param labels what messages say; empty when a message says nothing
 * @param threads display names; two processes may each have a thread of the same name
 * @param messages one row each; lifelines, labels and threads are indexes into the lists above
 * @param activations by start row
 * @param folds by row; they do not overlap, and do not reach across a gap
 * @param gaps by row
 * @param omissions what it does not show, folded messages included
 */
public record SequenceDiagram(
        String title,
        TimeRange range,
        long originNanos,
        List<Lifeline> lifelines,
        List<String> labels,
        List<String> threads,
        SequenceMessages messages,
        Activations activations,
        List<Fold> folds,
        List<Gap> gaps,
        List<Omission> omissions)
        implements Diagram {

    public SequenceDiagram {
        lifelines = List.copyOf(lifelines);
        labels = List.copyOf(labels);
        threads = List.copyOf(threads);
        folds = List.copyOf(folds);
        gaps = List.copyOf(gaps);
        omissions = List.copyOf(omissions);
        messages.requireWithin(lifelines.size(), labels.size(), threads.size());
        activations.requireWithin(lifelines.size(), messages.size());
        requireInOrder(folds, messages.size());
        requireRows(gaps, messages.size());
    }

    /**
     * The same among more threads, so that a part of a run has the colours of the whole.
     *
     * @param all the threads of this diagram, in their order, and then others
     */
    public SequenceDiagram withThreads(List<String> all) {
        return new SequenceDiagram(
                title, range, originNanos, lifelines, labels, all, messages, activations, folds, gaps, omissions);
    }

    private static void requireInOrder(List<Fold> folds, int rows) {
        int free = 0;
        for (Fold fold : folds) {
            if (fold.startRow() < free || fold.endRow() > rows) {
                throw new IllegalArgumentException(fold + " overlaps the one before or ends after row " + rows);
            }
            free = fold.endRow();
        }
    }

    private static void requireRows(List<Gap> gaps, int rows) {
        int last = 0;
        for (Gap gap : gaps) {
            if (gap.row() <= last || gap.row() >= rows) {
                throw new IllegalArgumentException(gap + " is not between two of " + rows + " rows, or out of order");
            }
            last = gap.row();
        }
    }

    /** How many messages a picture leaves out because they repeat others. */
    public int foldedMessages() {
        return folds.stream().mapToInt(Fold::foldedRows).sum();
    }

    /** What a message says; empty when it says nothing. */
    public String label(int row) {
        return labels.get(messages.label().get(row));
    }

    /** Whether what an activation works on was still without an answer when the recording ended. */
    public boolean isOpen(int activation) {
        return activations.endRow().get(activation) == messages.size();
    }

    /** Whether a message says that something went wrong. */
    public boolean isAlarm(int row) {
        return Alarms.in(label(row), messages.kindAt(row));
    }
}
