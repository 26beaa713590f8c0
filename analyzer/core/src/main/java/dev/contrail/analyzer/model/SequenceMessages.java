package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.List;

/**
 * The messages of a sequence diagram in columns; one row each, in order of time.
 *
 * @param time when it was sent, nanoseconds since the epoch
 * @param duration how long it took in nanoseconds, 0 for an instant
 * @param thread which thread sent it, or {@link #NONE}
 * @param from the sender's lifeline, or {@link #NONE} when it comes from outside
 * @param to the receiver's lifeline, or {@link #NONE} when it goes outside; never both
 * @param label what it says
 * @param kind the {@link MessageKind}'s ordinal
 * @param exchange the number that pairs a call with its replies, 0 for none
 * @param partner for a reply the row of its call, for a call the row of its last reply; {@link #NONE} when unpaired
 * @param details what else messages say
 */
public record SequenceMessages(
        LongColumn time,
        LongColumn duration,
        IntColumn thread,
        IntColumn from,
        IntColumn to,
        IntColumn label,
        IntColumn kind,
        LongColumn exchange,
        IntColumn partner,
        List<Detail> details) {

    /** No lifeline, no thread, no partner. */
    public static final int NONE = -1;

    public SequenceMessages {
        details = List.copyOf(details);
    }

    /** How many messages. */
    public int size() {
        return time.size();
    }

    /** What a message does. */
    public MessageKind kindAt(int row) {
        return MessageKind.at(kind.get(row));
    }

    /** Whether a message is a reply whose call is not in the diagram. */
    public boolean isUnpairedReply(int row) {
        return kindAt(row) == MessageKind.REPLY && partner.get(row) == NONE;
    }

    /** Whether sender and receiver are the same. */
    public boolean isSelf(int row) {
        return from.get(row) == to.get(row);
    }

    void requireWithin(int lifelines, int labels, int threads) {
        for (int row = 0; row < size(); row++) {
            require(from.get(row) < lifelines && to.get(row) < lifelines, "a lifeline that is not there", row);
            require(from.get(row) != NONE || to.get(row) != NONE, "neither sender nor receiver", row);
            require(label.get(row) < labels, "a label that is not there", row);
            require(thread.get(row) < threads, "a thread that is not there", row);
            require(row == 0 || time.get(row - 1) <= time.get(row), "a time before the one above", row);
            requirePartner(row);
        }
    }

    private void requirePartner(int row) {
        int other = partner.get(row);
        if (other != NONE) {
            boolean reply = kindAt(row) == MessageKind.REPLY;
            require(other >= 0 && other < size() && (reply ? other < row : other > row), "no such partner", row);
        }
    }

    private static void require(boolean condition, String problem, int row) {
        if (!condition) {
            throw new IllegalArgumentException("message in row " + row + " has " + problem);
        }
    }
}
