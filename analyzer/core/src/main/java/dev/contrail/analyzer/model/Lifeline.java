package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.ThreadFamilies;

/**
 * A participant over time: one column of a sequence diagram.
 *
 * @param participant who it is; without a number when it stands for all instances of a name
 * @param kind what it has in common with others: the name of its class, or of a thread's {@link ThreadFamilies family}
 * @param instances how many instances it stands for
 * @param group the process, by the name of its recording
 * @param born its creation when that was recorded, else the first message it takes part in
 * @param died its close when that was recorded, else the last message it takes part in
 * @param lastRow the last message it takes part in; after {@code died} when someone talks to it although it is closed
 */
public record Lifeline(
        Participant participant, String kind, int instances, String group, End born, End died, int lastRow) {
    /**
     * Where a lifeline starts or ends.
     *
     * @param row the message
     * @param nanos when, since the epoch
     * @param given whether the message itself says so; else it is merely the first or last one
     */
    public record End(int row, long nanos, boolean given) {
        public End {
            if (row < 0) {
                throw new IllegalArgumentException("a lifeline starts and ends with a message, not at row " + row);
            }
        }
    }

    public Lifeline {
        if (instances < 1) {
            throw new IllegalArgumentException(participant + " stands for " + instances + " instances");
        }
        if (born.row() > died.row() || died.row() > lastRow) {
            throw new IllegalArgumentException("%s is born in row %d, dies in %d, and is last seen in %d"
                    .formatted(participant, born.row(), died.row(), lastRow));
        }
    }

    /** The name to show: {@code HttpConnection#1}. */
    public String displayName() {
        return participant.displayName();
    }
}
